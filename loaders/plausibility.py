"""How much a decoded text looks like one that a person wrote: what decides between encodings."""

from __future__ import annotations

import unicodedata
from functools import cache

# The most frequent characters of written Chinese, and the traditional forms of those that have
# one. They make up about three quarters of any Chinese text; bytes read in the wrong encoding
# give them only by chance.
_SIMPLIFIED = (
    "的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里用道行所然家种事成方多经么去法学如都同现当没动面起看定天分还"
    "进好小部其些主样理心她本前开但因只从想实日军者意无力它与长把机十民第公此已工使情明性知全三又关点正业外将两高间由问很最重并物手应战向头文体政美相见被利什二等产或"
    "新己制身果加西斯月话合回特代内信表化老给世位次度门任常先海通教儿原东声提立及比员解水名真论处走义各入几口认条平系气题活尔更别打女变四神总何电数安少报才结反受目太"
    "量再感建务做接必场件计管期市直德资命山金指克许统区保至队形社便空决治展马科司五基眼书非则听白却界达光放强即像难且权思王象完设式色路记南品住告类求据程北边死张该交"
    "规万取拉格望觉术领共确传师观清今切院让识候带导争运笔风步收根干造言联持组每济车亲极林服快办议往元英士证近失转夫令准布始怎呢存未远叫台单影具罗字爱击流备兵连调深商"
    "算质团集百需价花党华城石级整府离况亚请技际约示复病息究线似官火断精满支视消越器容照须九增研写称企八功吗包片史委乎查轻易早曾除农找装广显吧阿李标谈吃图念六引历首医"
    "局突专费号尽另周较注语仅考落青随选列武红响虽推势参希古众构房半节土投某案黑维革划敌致陈律足态护七兴派孩验责营星够章音跟志底站严巴例防族供效续施留讲型料终答紧黄绝"
    "奇察母京段依批群项故按河米围江织害斗双境客纪采举杀攻父苏密低朝友诉止细愿千值仍男钱破网热助倒育属坐帝限船脸职速刻乐否刚威毛状率甚独球般普怕弹校苦创伪股融亿币额券"
    "债估占涨跌亏损银购签署"
)
_TRADITIONAL = (
    "這個們來為國說時會對於著過發後裡種經麼學現當沒動還進樣開從實軍無與長機關點業將兩間問並應戰頭體見產話內給門兒東聲員論處義幾認條氣題爾別變總電數報結務場計資許統區"
    "隊決馬書則聽卻達強難權設記類據邊張該規萬覺術領確傳師觀讓識帶導爭運筆風乾聯組濟車親極辦議證轉準遠臺單羅愛擊備連調質團價黨華級離況亞請際約覆線斷滿視須寫稱嗎輕農裝"
    "廣顯標談圖歷醫專費號盡較語僅隨選紅響雖勢參眾構節維劃敵陳態護興驗責營夠嚴續講終緊黃絕項圍織鬥雙紀採舉殺蘇訴細願錢網熱屬臉職樂剛狀獨彈創偽億幣額債佔漲虧損銀購簽"
)
_FREQUENT = frozenset(_SIMPLIFIED + _TRADITIONAL)
_PUNCTUATION = frozenset("，。、：；？！“”‘’（）《》〈〉【】「」『』—…·％～　￥–•°×±")
_MOST = 4000  # characters that are looked at: enough to be sure, and quick on a long text


@cache
def _common() -> frozenset[str]:
    """Give the hanzi of the first levels of GB 2312 and Big5, which both list the common ones."""
    cells = [
        (bytes((lead, trail)), codec)
        for codec, leads, trails in (
            ("gb2312", range(0xB0, 0xD8), range(0xA1, 0xFF)),
            ("big5", range(0xA4, 0xC7), (*range(0x40, 0x7F), *range(0xA1, 0xFF))),
        )
        for lead in leads
        for trail in trails
    ]
    return frozenset(cell.decode(codec, "ignore") for cell, codec in cells)


def plausibility(text: str, *, ascii_counts: bool = False) -> float:
    """Give the mean weight of the text's characters, from -2 (garbage) to 1 (frequent hanzi).

    ASCII is the same in most encodings and says nothing, so it is left out unless
    ``ascii_counts``. A text without any other character gives 0.
    """
    total, count = 0.0, 0
    for char in text:
        if char < "\x80":
            if ascii_counts:
                total, count = (
                    total + (0.8 if char.isprintable() or char in "\t\n\r" else -2),
                    count + 1,
                )
            continue
        total, count = total + _weight(char), count + 1
        if count >= _MOST:
            break
    return total / count if count else 0.0


def _weight(char: str) -> float:
    if char in _FREQUENT:
        return 1.0
    if char in _PUNCTUATION or "\uff01" <= char <= "\uff5e":
        return 0.6
    if "\u4e00" <= char <= "\u9fff":
        return 0.25 if char in _common() else -0.1
    if "\u3040" <= char <= "\u30ff" or "\uac00" <= char <= "\ud7a3":
        return 0.1
    category = unicodedata.category(char)
    if category in ("Co", "Cn", "Cs", "Cc") or char == "\ufffd":
        return -2.0
    return -0.3 if char > "\U00020000" and category == "Lo" else 0.0


def western(text: str) -> float:
    """Give the same for a text in Latin letters: accents and quotes stand alone among ASCII.

    A run of them is Chinese read in the wrong encoding.
    """
    total, count = 0.0, 0
    for at, char in enumerate(text):
        if char < "\x80":
            continue
        beside = text[at - 1 : at] + text[at + 1 : at + 2]
        letter = (char.isalpha() and char.lower() not in "ð¶þ") or char in "“”‘’–—…€£•°»«·"
        lonely = all(other < "\x80" for other in beside)
        total, count = total + (0.8 if letter and lonely else -0.6), count + 1
        if count >= _MOST:
            break
    return total / count if count else 0.0
