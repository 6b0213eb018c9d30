"""Names in Latin letters inside Chinese text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain

from .edges import is_english
from .found import Found
from .lexicon import word_set

_REST = (
    r"[A-Za-z0-9]*(?:[&'’.\-][A-Za-z0-9]+)*(?: "
    r"(?:of |and |& )?(?!\d{1,4} ?[年月日号点])[A-Z0-9][A-Za-z0-9]*(?:[&'’.\-][A-Za-z0-9]+)*){0,4}"
    r"(?![A-Za-z0-9@])"
)
_TOKEN = re.compile(rf"[A-Z](?<![A-Za-z0-9@/_\-].)(?:(?<!\..)|(?<=\n\d\..)|(?<=\n\d\d\..)){_REST}")
_SMALL = re.compile(rf"[iex](?<![A-Za-z0-9@/_.\-].)[A-Z]{_REST}")
"""Names with a small letter before the capital: iPad, eBay."""
NEVER = word_set(
    "SPAC ADS ADR GDR "
    "IPO AI CEO CFO COO CTO CMO CPO VP APP App ToB ToC ToG ToB/ToG SaaS PaaS IaaS MaaS GDP CPI "
    "PMI VC PE LP GP FA "
    "A B C D E F A+ B+ C+ D+ Pre Pre-A Pre-IPO K12 AR VR MR XR IT ICT IoT AIoT OTC ETF PPP PPT "
    "B2B B2C O2O C2C C2M "
    "OTA MCU CPU GPU NPU CMOS WiFi Wi-Fi LED OLED LCD 5G 4G 3G API SDK HR PR CRM ERP UI UX KOL "
    "MCN IP DNA RNA mRNA PCR "
    "AGI AIGC LLM VLM NLP OCR CV ML Agent PC TV DVD CD USB GPS EV SUV MPV REITs REIT ESG Pro Max "
    "Plus SPV Pre- No Inc ID QQ WTO NBA CBA "
    "TMT P2P NFT STEM USD RMB CNY HKD EUR BP NGO FDA CRO CDMO CDE NMPA IND NDA II III IV Q1 Q2 "
    "Q3 Q4 H1 H2 VIP PVC "
    "DAU MAU GMV ARR ROE ROI EPS PB TTM IR QFII MSCI PM DIY ST FOF EDA FPGA ASIC SoC DRAM NAND "
    "BI DevOps RPA LBS WWDC CES MWC IFA AWE GTC WAIC "
    "TGS ChinaJoy Gamescom Computex COMPUTEX NeurIPS CVPR"
)
_PRODUCT_BEFORE = re.compile(
    r"(?:模型|产品|系列|芯片|手机|车型|游戏|软件|APP|应用|工具|发布了?|开源了?|推出了?|上线了?"
    r"|新品|平台)$"
)
_PRODUCT_AFTER = re.compile(
    r"\s?(?:系列|模型|大模型|手机|芯片|版本|车型|新品|正式发布|上线|处理器|机器人产品)"
)
_ORG_AFTER = re.compile(
    r"\s?(?:完成|宣布|获得?[^，。]{0,20}(?:融资|投资)|领投|跟投|注资|增资|等机构|公司|集团|CEO|CFO|创始人"
    r"|联合创始人|的?首席|"
    r"[（(][A-Z.:： ]{2,12}|大?[涨跌]\d|营收|估值|上市|递表|股价|市值|方面|曾在|聘请|任命|聘任"
    r"|在?(?:官[网微方]|其官网)|官宣|据悉|据报|周[一二三四五六日末]|建立|发布|推出|表示|作为全球"
    r"|的?创始)"
)
_ORG_BEFORE = re.compile(
    r"(?:公司|企业|机构|平台|厂商|[制运开零供经发分][造营发售应销行]商|制药商|独角兽|巨头|品牌|收购|投资|服务商|提供商|与|由|创业公司|竞争者|竞争对手|获|(?:注资|入股|参投|领投|跟投)了?)$"
)
_VERSION = re.compile(r"[A-Za-z][\- ]?\d")


LEGAL_WORDS = re.compile(
    r"(?:Capital|Ventures?|Partners|Funds?|Group|Holdings?|Inc\.?|Ltd\.?|Limited|Corp\.?"
    r"|Therapeutics|Bio|Pharma|"
    r"Technolog(?:y|ies)|Labs?|Bank|Media|Energy|Management|Investments?|Advisors|Equity"
    r"|Securities|Studios?|"
    r"Biosciences?|Biotech|Motors|Robotics|Systems|Networks|Health|Medical|Sciences?|Foundation"
    r"|University|LLC|LP|VC|Bank|Exchange|Commission|Association|Institute|Authority|Ministry"
    r"|Council|Agency|Bureau)\Z"
)


_LEGAL_TAIL = re.compile(
    r", ?(?:(?:I(?:nc|NC)|L(?:td|TD)|C(?:o|O|orp|ORP))\b\.?|L\.?L\.?C\b|P(?:LC|lc)\b|L\.?P\b|GmbH\b"
    r"|(?:S\.A|N\.V)\.(?! ?[a-zA-Z]))"
    r"(?:, ?L(?:td|TD|LC)\b\.?)?"
)
"""The form of a company behind the comma of its legal name: Norvex Holding, Inc."""
_OFFICES = tuple(f"C{letter}O " for letter in "EFOTMPIHRS")
_SUM_BEHIND = re.compile(r"(?P<name>.+) \d+[百千万亿]")


def latin(text: str) -> Iterator[Found]:
    """Give Latin names, told apart as products and organizations by their surroundings."""
    if not is_english(text):
        for match in chain(_TOKEN.finditer(text), _SMALL.finditer(text)):
            start, end = match.span()
            start += 4 * text.startswith(_OFFICES, start)  # CEO Ann Lee
            if (
                text[end - 1].isdigit()
                and " " in match[0]
                and text[end : end + 1] in tuple("年月日点")
            ):
                end = text.rindex(" ", start, end)  # 某某 10月17日 is a date behind a name
            if money := _SUM_BEHIND.match(text, start, end + 1):
                end = money.end("name")  # 某某 2000万美元 is a sum behind a name
            if text[end : end + 1] == "," and (legal := _LEGAL_TAIL.match(text, end)):
                yield Found(start, legal.end(), "Organization", 3.0, "latin")
            elif text[start:end] not in NEVER and end - start > 1:
                yield from _judge(text, start, end)


def _judge(text: str, start: int, end: int) -> Iterator[Found]:
    before = text[max(0, start - 7) : start].rstrip(" ")
    product = 0.0
    if _VERSION.search(text, start, end):
        product += 1.5
    if _PRODUCT_AFTER.match(text, end):
        product += 1.0
    if _PRODUCT_BEFORE.search(before):
        product += 1.0
    company = 1.0 if text[start:end].count(" ") or not text[start:end].isupper() else 0.0
    if LEGAL_WORDS.search(text, start, end):
        company += 1.5
    if text[start - 1 : start] in "（(" and text[end : end + 1] in "）)" and " " in text[start:end]:
        company += 1.0
    if _ORG_AFTER.match(text, end):
        company += 1.5
    if _ORG_BEFORE.search(before):
        company += 1.0
    if product > company:
        yield Found(start, end, "Product", 0.5 + product, "latin")
    else:
        yield Found(start, end, "Organization", company, "latin")
