"""The words by which a stretch of text tells of a funding round, or of what is none."""

from __future__ import annotations

import re

from .tagged import ROUND

_SUM = r"(?=[^，。；\n]{0,6}[\ue014\d])"
_AMOUNTS = r"(?=[约近超逾了总额达至多\s]*[\ue014\d数百千亿])"
CUE = re.compile(
    rf"融资|领投|跟投|参投|注资|投资|都投了|均投了|也投了|入局|融[了过][\d一二三四五六七八九十两]|融[到得]{_SUM}|募[到得]{_SUM}|筹[到得]{_SUM}|战投|入股|增资|资方|出资|投入|{ROUND}|募集|筹集"
    r"|认购(?=[^，。；\n]{1,20}(?:新增|新发行|增发|优先股))|新增(?:股东|股[份本]|注册资本)|工商(?:信息)?变更|变更工商"
    rf"|募资{_AMOUNTS}|筹资{_AMOUNTS}"
)
OTHER_MONEY = re.compile(
    r"债券|债务|票据|公司债|可转债|转债|贷款|借款|授信|信用债|超短融|中期票据|发行股份|公开发行|首次公开|招股|配股|定增"
    r"|非公开发行|定向增发|募投|募集资金|募资净额|质押|抵押|担保|信托计划|ABS|绿债|优先股|存款|理财|融券|财政|补助|补贴"
    r"|过会|科创板上市|发审委|认购股份|基金份额|专项债|设立[^，。；]{0,24}(?:基金|合伙)|(?:申请|办理)融资|REIT|IPO募|投资者(?:教育|遴选|招募|选聘|征集)"
)
MORE_CAPITAL = re.compile(r"增资扩股[^。；]{0,20}引[入进]")
"""Those who are taken in pay for it, whatever the money is called."""
SHARES_TAKEN = re.compile(r"参与[^，。；\n]{0,24}(?:定增|定向增发|非公开发行|增发)")
"""Money for new shares of a listed company, put in by one who is named."""
THIS_ROUND = re.compile(
    r"(?:本|此|该|这|上述|前述|新一)(?:轮|次|笔|一轮)(?!中标)|投资方|领投|跟投|资方"
)
BESIDES = re.compile(r"除了?[^。；\n]{2,80}(?:之|以)?外，[^。；\n]{0,8}(?:引[入进]|还有|新增)")
"""Begins words on who else is in the round just told: 除甲增资1亿元外，引入乙、丙."""
NO_ROUND = re.compile(
    r"未(?:能)?(?:获得|完成)|没有(?:获得|完成|融资)|从未融资|不(?:再)?融资|终止|取消"
)
RAISED = re.compile(
    r"融资|获得?[^，。；]{0,20}(?:投资|注资)|引入|募资|(?<!公开)募集(?!资金)|[融募筹][到得]|筹集|筹资|[本此]次增资|增资扩股|收到[^，。；\n]{0,24}(?:[投增注出]资|认购)款|融[了过][\d一二三四五六七八九十两]"
)
THIS_COMPANY = re.compile(
    r"(?:该|这家)[^，。；\n]{0,4}(?:公司|企业)(?![^，。；\n]{0,4}(?:投资|对|向))"
)
PAST = re.compile(r"此前|曾|之前|过往|以往|历史上|早期|上一?轮|前几轮")
UNNAMED = re.compile(
    r"其(?:新公司|新创|创办的|创立的|创业公司|所创)|(?:创办|创立|成立)的?(?:一家|新)公司"
)
"""A company that the words do not name: its round is nobody's whom they do name."""
REPORTS = re.compile("讯(?=[（(，,])|[（(]?记者")
"""Behind a name: a paper that reports."""
PAPER = re.compile(
    r"(?:新华|中新|法新|路透|彭博|美联|共同|塔斯|通讯)社$|(?:[日晚商晨券]|时)报$|网注$|新闻$|周刊$|头条$"
)
SECTOR = re.compile(r"(?:产业|行业|市场|专区)$")
COUNTED = re.compile(r"(?:第\s?[\d一二三四五六七八九十]+\s?(?:笔|次|轮))(?:对外|公开)?融资")
