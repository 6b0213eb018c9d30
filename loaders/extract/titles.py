"""Titles that people hold, and the parts of an organization where they hold them, as patterns."""

from __future__ import annotations

import re

_MODIFIER = (
    r"(?:联席|联合|临时|共同|执行|常务|专职|专务|营运|董事局|荣休|特别|高级|资深|代理|名誉|荣誉|副|助理|独立|非独立|非执行"
    r"|职工代表?|第一|全球|中国区?|大中华区|亚太区?|北美区?"
    r"|集团|公司|本公司|该行|该公司|股东代表|公司的|第[一二三四五六七八九十]+届|董事会|监事会"
    r"|党委|党组|代|技术|产品|市场|财务|运营|营销|人力资源|合规|法务"
    r"|投资|研发|销售|战略|风控|品牌|行政|基金|财务部|证券|安全|信息|算法|首席|新任|轮值|法人|创始)"
)
_CORE = (
    r"(?:(?:(?:委员会|薪酬|审核|提名|审计|战略|风险管理|投资|发展|考核|专门|合规|治理|企业管治|稽核|预算|可持续发展|ESG|执行|各|关联交易|关连交易|科技|信息|消费者权益保护|风险|安全|环境|社会|环保|财务|监督|管治|经营|决策|与|和|及|、){2,12}(?<=委员会)(?:主席|主任委员|成员|委员|召集人))|联合创始人|创始人|创办人|合伙人|董事[会局](?:联席|副)?主席|监事会主席|董事会秘书|董秘|董事长"
    r"|执行董事|董事(?!会)|监事长|监事(?!会)|主席(?!团)"
    r"|C[EFTOMISPAHRL]O|VP|首席[\u4e00-\u9fff]{2,6}?官"
    r"|(?:首席)?(?:执行|财务|运营|营运|技术|科技)长|首席[\u4e00-\u9fff]{0,4}?(?:科学家|经济学家|设计师|分析师|架构师|工程师|专家|策略师)|行政总裁|总裁(?!办)|总经理|督察长|主任委员|总法律顾问|总干事|首席代表|副总(?!裁|经理)"
    r"|总监|总会计师|总工程师|总设计师|会计师|工程师|财务负责人|负责人|主管|经理|科学家"
    r"|总编辑|总编|主编|院长|所长|校长|行长|社长|台长|书记"
    r"|局长|部长|主任|秘书长|发言人|顾问|理事长|理事(?!会)|会长|教授|研究员|员工|法定代表人"
    r"|法人代表|主教练|助理教练|主帅|主持人|制片人|执董|掌门人|操盘手|一把手|董事会?成员"
    r"|董事候选人|独立董事候选人|公司秘书|授权代表|证券事务代表|经济师|店长|委员(?!会)|分析师|评论员|证代)"
)
_ONE = rf"(?:{_MODIFIER}{{0,4}}{_CORE}(?:助理|候选人)?)"
_AND = r"(?:、|兼任|兼|和|及|以及|/|，兼任|，兼|暨|与)"
_OF = r"(?:[\u4e00-\u9fffA-Za-z]{2,10}?(?:[事企]业[部群]|部|中心|研究院|研究所|区域|大区|业务))?"
TITLES = rf"{_ONE}(?:{_AND}{_OF}{_ONE}){{0,5}}"
"""One title or several: 董事、副总经理兼董事会秘书."""
UNIT = (
    r"(?:[\u4e00-\u9fffA-Za-z0-9&/]{1,14}?(?:事业部|事业群|部门?|中心|研究院|研究所|学院"
    r"|实验室|团队|业务线?|分公司|子公司|分行|支行|板块"
    r"|产品线|项目组|小组|院|大区|区域|中国区|大中华区|亚太区|业务))"
)
"""A part of an organization, between its name and a title."""
FORMER = r"(?:前任|原任|前|原|已故|离任)"
NEW = r"(?:时任|现任|新任|候任|拟任)"
EXECUTIVE = re.compile(
    r"创始人|创办人|董事长|主席|董事|监事|C[EFTOMISPAHR]O|首席[\u4e00-\u9fff]{2,6}官|总裁"
    r"|总经理|董秘|董事会秘书|行长|总监|财务负责人|合伙人"
)
"""Titles that belong to the organization an article is about, where it names none beside them."""
_SPLIT = re.compile(_AND)
_CUT = re.compile(
    r"^(?:目前的?|本公司|该公司|公司的|公司(?!秘书)|该行|集团(?!首席)|新一任|新任|首任|现任)+"
)


_OF_COMMITTEE = re.compile("(?<![事理裁长官监员书席人])[与和及](?=[\u4e00-\u9fffA-Z]{2,8}委员会)")
"""What joins the tasks of one committee: 提名与薪酬委员会委员."""
_TOGETHER = {"与": "\ue0f0", "和": "\ue0f1", "及": "\ue0f2"}
_APART = str.maketrans({mark: word for word, mark in _TOGETHER.items()})


def _held_together(joined: re.Match[str]) -> str:
    return _TOGETHER[joined[0]]


def split_titles(words: str) -> list[str]:
    """Give the single titles in a list of them, as written, without 公司 before them."""
    found = []
    for part in _SPLIT.split(_OF_COMMITTEE.sub(_held_together, words)):
        title = _CUT.sub("", part.strip()).translate(_APART)
        if title and title not in found:
            found.append(title)
    return found
