"""How news says that somebody leaves of his own, as patterns over the text."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ...schema import Mention
from .tagged import ORG
from .titles import TITLES, split_titles

CUE = re.compile("辞|离职|卸任|离任")
"""Without one of these a text tells of nobody who leaves."""
_HANDS_IN = (
    r"(?:(?:提出|递交|提交|呈交|上交|送达|送交|交出|出具|呈上)(?:了|的|其|书面|《)*|的(?:书面)?)"
    r"(?:辞职|辞任|辞呈)(?:申请|报告|信|书|函|声明)?"
)
CHANGE = re.compile("辞职|辞掉|呈辞|辞任|辞去|请辞|离职|卸任|离任|辞呈|辞")
"""What is done, within what :data:`VERB` finds."""
RULE = re.compile("后?(?:[一二三四五六七八九十\\d]{1,3}个?[月日天]内|应当?|须|不得|时，?应)")
"""Behind the verb of a rule on who leaves: 离职后三个月内应…."""
VERB = re.compile(
    rf"{_HANDS_IN}|(?:辞职|辞掉|呈辞|辞任|辞去|(?<!申)请辞|[闪裸怒]辞|离职|卸任|离任|辞(?=[\u4e00-\u9fff]{{1,8}}(?:职务|一职|职位|之职|职[，。！]|职$)))"
    r"(?!？|\?|加速|频繁|增多|审查|审计|制度|管理|率|潮|信|书|报告|申请|证明|手续|人员|员工|者|补偿|人数|面谈|流程|协议|传闻|意向|事项|风波|高管|的?激励|原因|理由|的(?:员工|人|高管|原因|消息|报道|传闻|打算|念头))"
)
UNREAL = re.compile(
    r"[不没未]|拒绝|否认|劝|逼|如果|若|是否|是不是|曾|可能|或(?!以)|想|打算|要求(?!下)|呼吁|传闻|网传|有意|考虑|建议|谁|为什么|为何|怎么|怎样|所有|任何|每"
)
PLAN = re.compile("激励对象|激励计划|限制性股票|股票期权|持股计划|回购注销")
"""Of a plan of shares for people, whose leaving is told for what it does to their shares."""
FORCED = re.compile("不得不|不堪|不满")
"""Words with 不 that deny nothing."""
REASON = re.compile("(?:因|由于|鉴于)[^，。]{2,14}?(?=引咎|主动|提出|申请|宣布|正式|已|将|而|$)")
"""Why somebody leaves, which denies nothing either: 因业绩不佳."""
BECAUSE = re.compile("(?<=..)(?:因|由于|出于|基于|鉴于)[^，。；]{2,}\\Z")
"""A clause that gives the reason of who leaves, before the one that tells that he does."""
PEOPLE = (
    "小伙子?|才女|才子|学霸|高材生|先生|夫妇|博士|硕士|海归|独董|副总|姑娘|女孩|男孩|男子|女子|大学生|研究生|毕业生|教师|老师|医生|护士|保安|司机|程序员|白领|公务员|干部|官员|村官|警察|民警|飞行员|空姐|人员"
    "|青年|夫妇|夫妻|妻子|丈夫|爸爸|妈妈|父亲|母亲|宝妈|老板娘|情侣|[6-9][05]后|总督|总理|首相|外长|防长|财长|大臣|内阁|市长|省长|州长|县长|议长|党首|议员|高管|元老|骨干|员工|销售|网红|女士|美女"
)
PERSON = re.compile(rf"(?:{PEOPLE})$")
OPENS = re.compile(
    rf"(?P<who>[\u4e00-\u9fff\d]{{0,6}}?(?:{PEOPLE}))(?![的们和与])[^，。；：]{{2,14}}$"
)
"""Who a headline begins with: 小伙开店后辞职."""
BETWEEN = re.compile(
    r"(?:[\d一两三四五六七八九十半]{1,3}个?[年月周天日](?:之?内)?|年内|再度?|又(?!一)|接连|近日|前后)+"
)
"""When, between an organization and what its people are called: 某公司一月内两高管."""
OF_TITLE = re.compile(rf"(?P<org>.{{2,16}}?)(?:前任|原任|前|原)?(?:{TITLES}|高管)$")
NO_ORGANIZATION = ("原总", "副总", "总", "前总")
"""What is left of 原总经理 when its end is taken for a title."""
HEAD = re.compile(
    r"(?P<org>[A-Za-z0-9\u4e00-\u9fff]{2,10}?)(?:最新|今日|日前|近日)?(?:发布|公布|宣布|公告|官宣|：|[\d一两三四五六七八九十半]{1,3}个?[年月周天日](?:之?内))"
)
"""Whom a headline is about: 某某公布业绩后：首席执行官辞职."""
FROM = re.compile(r"[从向](?P<org>[A-Za-z\u4e00-\u9fff]{2,12}?)(?:正式|主动|突然|宣布|提出)*$")
CLUB_AFTER = re.compile(r"了?(?P<org>[\u4e00-\u9fff]{2,8}?(?:队|俱乐部))(?=[，。！\s]|\Z)")
BODY = re.compile(r".{4,}(?:局|厅|委|办|院|校|所|社|台|站|会|中学|小学|大学)\Z")
"""An office of the state, a school: the name of an organization by its end alone."""
SCHOOL = re.compile(
    r".{2,14}?(?:大学|学院|中学|小学|幼儿园|医院|银行|电视台|法院|检察院|公安局|派出所|集团|公司)"
)
"""An organization with which the words for somebody begin: 某某中学心理教师."""
AFTER = re.compile(rf"(?:了|其在|在)?(?P<org>{ORG})")
OFFICE = re.compile(
    rf"了?(?P<org>[A-Za-z0-9\u4e00-\u9fff]{{2,24}}?)的?(?:{TITLES}|领导人|党首|领袖|教师|讲师|主播|编制|公职)(?:一职|职务|职位|之职)?"
)
"""The office that somebody gives up: 辞去某某学院教师一职."""
LEFT_FOR = re.compile(rf"离开了?(?P<org>{ORG})[，,][^，。；]{{0,6}}\Z")
SAYS = re.compile(
    "(?:赛后|会后|随后|当天|今天|昨天|今日|昨日|近日|日前|突然|也|于|在)?(?:宣布|官宣|正式|已|将|提出|递交)"
)
WHEN = re.compile(
    r"(?:中|被|遭|结婚|生[子女娃孩]|怀孕|毕业|入职|工作|任职|上任|拿到|考上|接受)[^，。；：]{0,10}后[^，。；：]{0,6}\Z"
)
"""After what somebody leaves, before the verb."""
COUNTED = re.compile(r"[一两二三四五六七八九十\d]{1,2}[名位任][\u4e00-\u9fffA-Z]{1,8}\Z")
COUNTED_START = re.compile(r"[一两二三四五六七八九十\d]{1,2}[名位]")
BARE = re.compile("(?:[位名]|岁的|.{0,4}之[称誉]的)(?!人)")
"""What a number before it leaves of the words for a person."""
NOBODY = re.compile(
    "[某他她我你]|各|多位|自己|出现|发生|成批|团队|节目组|剧组|传闻|应当|近年|只有|原任|行业|券商|^[其该此那这本]|^公司$"
)
LONGEST = 20
"""The most characters of words that stand for a person."""
_TITLED = re.compile(rf"(?:(?<![A-Za-z])|)(?P<title>{TITLES})[ ]?\Z")
_GIVEN_UP = re.compile(
    rf"(?:了|其|所担任的|所任)?(?:本公司|该公司|公司|该行)?的?(?P<title>{TITLES})(?=等?(?:职务|一职|职位|之职|[，。；]|\Z))"
)


def offices(text: str, start: int, person: Mention, verb_end: int) -> Sequence[str | None]:
    """Give what somebody by name gives up, as the words behind the verb say (辞去公司总经理职务),
    else those right before his name from ``start`` on, else nothing as the only one."""
    if not person.named or person.start is None:
        return (None,)
    title = _GIVEN_UP.match(text, verb_end) or _TITLED.search(text, start, person.start)
    return split_titles(title["title"]) if title else (None,)
