"""Words by which releases are told, and by which what comes out is known to be a product."""

from __future__ import annotations

import re

from .names.edges import is_common
from .names.products import is_document
from .tagged import PRODUCT

_SOME = "约|近|逾|超过?|至少|不少于|不低于|多达|共计?"
"""Before a number that is not exact."""
_NOT_EXACT = re.compile(rf"(?:{_SOME})(?=[一两二三四五六七八九十几多数\d])")
COUNTED = re.compile(
    rf"^(?:全新的?|首批|又|{_SOME})?(?!一代|(?:19|20)\d\d款)(?:[一二两三四五六七八九十几多数\d]+|又一)\s?"
    r"(?:款|种|项|部|枚|台|只|支|套|条|张|首|本|期|辆|双|份|件|把|块|个|大|代|版)(?!服务商)"
)
"""三款, 10款, 多项: what is counted has no name of its own."""
_NOT_THESE = re.compile(
    r"^(?:还有|续航|油耗|加速|仅售|起售|配置|\d{1,2}[号日]|第[\d一百千万]{2,}[辆台架]|最[多早少晚]|(?:[这该此]|本(?!田|[行店司]首))(?![部项首张])|每|其他|其[与和对在]|他们|我们|哪(?!吒)|某|所|产品$"
    r"|[\d一二两三四五六七八九多几数十百千万亿.]+(?:天|个月|周年?(?!纪念|版|限定|款)|小时|分钟|人(?!民)|家|名|位|座(?!版|车|SUV|MPV|布局|轿|旗舰|纯电|新)|处|宗|亩|次(?!元|方)|倍|吨|公里|%))"
)
_PUBLISHED = re.compile(
    r"报告|白皮书|蓝皮书|公告|通知|意见|办法|规定|条例|政策|(?<!解决|计算|单元|芯片|驾驶|座舱|系统|显示|快充|散热|影像|存储|支付|硬件|软件|平台|模组|算力|充电|照明|产品)方案|规划|计划|数据(?!线|库|中心|终端|卡|仓|平台|湖|产品|服务)|指数|名单|"
    r"榜单?|财报|年报|季报|业绩|声明|(?<!5G)消息|报道|新闻|信息(?!系统)|视频(?!模型|生成|大模型|剪辑|编辑|创作|工具|应用|会员|通话|流|服务|网站|社区|产品|App|APP|平台|软件|号)|海报|文章|标准(?!版)|指南|倡议|预告|"
    r"快报|债|(?<!证)券|股票|股份|公司|集团|企业(?!版|微信|级|App|APP|号|服务|邮箱)|银行(?!卡|[\u4e00-\u9fff]{0,6}(?:产品|系统|平台|服务|App|APP|版))|基金(?!定投|[\u4e00-\u9fff]{0,6}(?:产品|业务|服务|平台|App|APP))|时间|价格|活动|措施|举措|"
    r"优惠|任务|目标|成果|结果|(?<![社都聚奥运博友])会(?!员|计|话|版|议)|说明书|评级|研报|观点|预测|预警|提示|合同|"
    r"协议|项目|服务商|排名|言论|道歉|承诺|政府|剧照|照片|官图|谍照|渲染图|效果图|参数|图片|花絮|片花|宣传片|微博|长文|"
    r"动态|战略(?!版|级|新品|车型|旗舰)|电影(?!机|票|频道|版)|影片|剧场版|实力|魅力|风采|成绩|形象|态度|立场|名字|命名|名称|指令|命令|悬赏|禁令|"
    r"号召|招聘|信号|奖|征集|挑战(?!者|版)|调查|论文|建议|要求|答案|试题|试卷|课程表|寻人|股|合计|"
    r"总额|首日|首月|动作|机制|地震|激励|回购|持股|改革|增持|重组|分红(?!险|型)|补贴|降价|涨价|促销|"
    r"退市|上涨|下跌|货币政策|调控|套利|合作(?!款|版|的)|(?:商业|加盟|盈利|运营)模式|行动|致辞|标题|范例|[0-9]强|盘点|法案|"
    r"(?<!模型)(?<!产品)体系(?!《)|部门|事业部|(?<!核心)团队(?!版)|生产总值|增速|(?<!低)收入|利润|营收|同比|货币工具|政策工具|GDP|PMI|CPI|PPI|日程|议程|新规|[实硬]招|火车票|机票|"
    r"REIT|样式|决议|终裁|仲裁|情况|态势|批文|批复|设计\Z|.的(?:公司|企业|品牌|厂商|交易所|国家|城市|车企|机构)\Z|地块|宅地|评选|大赛|锦标赛|专访|访谈|对话(?!机器|模型|系统|助手|平台|产品|框架|应用|大模)|主题(?!的|园|公园|[\u4e00-\u9fff]{0,4}(?:乐园|公园|度假区)|款|曲|乐园|酒店|信用卡|卡|皮肤|版|包|店|系列|餐厅|产品|[A-Z])|\d+[座辆台家万个]\Z"
)
"""What is published or told rather than made, and who publishes it."""
_FOR = re.compile(
    r"(?:(?:首|新|全新|[一二两三四五六七八九十几多\d]{1,2})[款个项种套台部代]|(?:我国|全[国球]|国[内产]|业内)首[款个项套台]|新一代|全新"
    r"|[可能]|用于|面向|针对|基于|符合|支持|适[用合]|服务|专[为门]|聚焦)[^，。；：、]{2,24}的(?=[^的]{2,}\Z)"
)
"""What a thing is for or can do, before the word for it: 首款能读懂公告的系统."""
_TOOL = re.compile(
    r"(?<!公司)(?:软件|App|APP|系统|工具|功能|平台|应用|智能体|助手|小程序|手游|引擎|芯片|模型|手[表机环]|耳机|终端|机器人|[成踪译]器|卡|中台|壁纸)\Z"
)
"""What is made for what is published: 数据中台, 任务管理工具."""
_QUOTED_TALE = re.compile(
    r"(?:信息|消息|合作|团队|公告|通告|报告|第一股|档|言论|说法|理论|政策|措施|战略|[十二三四五六七八九]条|倡议)”\Z"
)
"""What quotation marks hold that is no name of a thing."""
_SPOKEN = re.compile(
    r"(?:(?<!真)我(?!国|的世界)|[你他她它们吗呢吧啊哦嘛])|授权|转载|原创|即可|采用(?![^，。]{1,14}的)|进行|达到|不低于|不超过|完成|借壳|显示(?![器屏])|证实|"
    r"届时|上线|上市|发布|推出|亮相|开售|什么|怎么|怎样|如何|是否|没有|可以|已经|自己(?!的)|大家(?![电庭])|"
    r"网友|不是|就是|批准|获批|创下|争取|等待|递交|申请|停产|处于|原因|平均|单日|年内|(?<!适)用于(?![^，。；]{2,16}的[^，。；的]{2,}\Z)|"
    r"之[上前后中]|指出|赶往|为何|表示|认为|透露|宣布|称(?!为)|包括|关于|对于|[了的正]$|"
    r"考虑|(?<![虚模])拟|冲刺|正在|超过|销量|"
    r"^(?:[了着过的把被及除并为]|于(?!是)|针对(?![^，。]{2,}的)|和(?!平)|与(?!光)|在(?!线)|从(?!林)|向(?![往日])|对(?![讲折])|自(?![行媒拍主动由驾制研然家有营助热嗨在])|由(?![^，。]{2,16}(?:设计|打造|研发|制作|创作|演唱)的)|以(?!太|旧换新|[^，。]{2,12}为[^，。]{1,6}的)|携(?!程)|经(?!典|济)|获|使(?!命)|运营|通过|实现|有望|作为|成为|如果|伴随|一直|得益|加速|推动|力争|虽然|只有|所有|不少|随着)|"
    r"将(?!军)|持有|也有|拥有|获高分|全球第[一二三]"
)
"""Words of a sentence, which no name of a product has."""
_NUMBERED = re.compile(r"[\u4e00-\u9fff]\d{1,3}(?:\.\d)?(?![\dA-Za-z年月日座辆台家万亿%个人元])")
"""A name with the number of its version: 某某9."""
_NAMED = re.compile(
    r"[A-Za-z]|\d(?:\.\d+)?[版代系款号]|"
    r"[\u4e00-\u9fff]\d{1,3}(?:\.\d)?(?![\d年月日座辆台家万亿%个人元])|[《“「【]|"
    r"(?<!一)系列|[新老]款|新(?:英雄|皮肤|角色|地图|模式|干员|武器|赛季|专辑|单曲|歌)|(?<!出)版|概念车|车型|机型|旗舰|皮卡|机皇|新作|单品|一代|二代|(?:首|第一)[款个台部套辆架枚张条支艘列座]|OS|系统|引擎|"
    r"模型|改款|第[一二三四五六七八九十]季|第[一二三四五六七八九十\d]+代"
)
_SPACED = re.compile(r"(?<=[\u4e00-\u9fff]) (?=\d)")
HEADS = (
    r"(?:"
    r"车|车型|机型|旗舰|皮卡|机皇|新作|单品|轿车|SUV|MPV|跑车|超跑|电动车|摩托|卡车|客车|房车|自行车|手机|新机|真机|"
    r"平板|电脑|笔记本|一体机|主机|电视|眼镜|头盔|头显|耳机|音箱|音响|手表|手环|相机|镜头|无人机|机器人|"
    r"芯片|处理器|主板|显卡|内存|硬盘|路由器|网关|传感器|系统|软件|应用|APP|App|小程序|"
    r"平台|游戏|手游|网游|端游|皮肤|时装|英雄|武器|地图|怀旧服|资料片|模式|功能|版本|"
    r"测试服|更新|补丁|插件|浏览器|输入法|助手|产品|新品|套餐|设备|仪器|仪|器|"
    r"(?<![契时危转商有投司良动心生先])机|药|单抗|注射液|胶囊|颗粒|口服液|滴眼液|疫苗|试剂|专辑|单曲|新歌|歌曲|MV|唱片|写真集|"
    r"随笔集|小说|新书|绘本|杂志|漫画|动画|节目|综艺|口红|香水|面膜|眼影盘|彩妆|球鞋|跑鞋|"
    r"鞋|背包|手袋|腕表|珠宝|服饰|服装|饮料|奶茶|冰淇淋|月饼|礼盒|玩具|手办|模型|表情|"
    r"表情包|邮票|纪念币|纪念钞|人民币|理财|保险|险|贷|卡|技术|专利|引擎|算法|方案|服务|"
    r"比萨|汉堡|咖啡|拿铁|牛奶|酸奶|奶粉|奶|(?<!烟)酒|啤酒|果汁|面包|蛋糕|巧克力|饼干|火锅|零食|冰品|"
    r"面霜|精华|眼霜|洗发水|洗衣液|牙膏|牙刷|空调|冰箱|洗衣机|吸尘器|扫地机|净水器|热水器|投影|打印机|"
    r"微波炉|烤箱|油烟机|剃须刀|体重秤|充电宝|充电器|支架|行李箱|婴儿车|滑板车|帐篷|羽绒服|卫衣|T恤|裤|外套|衬衫|裙|大衣|帽|炒锅|电饭煲|水杯|保温杯|床垫|枕|沙发|纸巾|湿巾|"
    r"邮轮|客机|飞机|列车|卫星|火箭|机床|机车|无人车|充电桩|服务器|存储|交换机|基站|模组|模块|"
    r"数据库|操作系统|内核|编程语言|框架|工具|门户|专区|频道|社区|课程|读本|词典|地图|"
    r"纪念封|明信片|书签|徽章|周边|文创|年票|品牌|业务|园区|乐园|茶|饮品|调味品|食用油|奶茶|"
    r"专线|航线|班车|联运|吉祥物|系列|组合|套装|电池|轮胎|发动机|家具|灯|笔|表|屏|键盘|"
    r"鼠标|云|终端|网站|商城|计算机|超算|超充站|换电站|雷达"
    r")"
)
"""What kinds of things come out; a name of one ends with its word."""
_ENDS_AS_PRODUCT = re.compile(
    rf"{HEADS}[”」》】]?(?:[一两二三四五六七八九十\d]{{1,2}}[套枚张组]|[A-Za-z0-9. +]{{0,12}})?\Z"
)
_APPOSED = re.compile(rf"{HEADS}[—－-]{{1,2}}[\u4e00-\u9fffA-Za-z0-9]{{2,12}}\Z")
"""A sort of thing, then its name: 紧凑型轿车——某某."""
_INCLUDING = re.compile(r"，(?:共|主要|分别)?(?:包括|包含)了?")
_CALLED = re.compile(
    r"(?:手游|网游|端游|新游|游戏|新作|吉祥物|SUV|MPV|轿车|跑车|皮卡|新车|车型|新能源|手机|旗舰|新歌|单曲|专辑)"
    r"[\u4e00-\u9fff]{2,5}\Z"
)
"""The same without a mark between: 手游某某, 中型SUV某某."""
_CODE = re.compile(
    r"[（(]\s?(?:[A-Za-z]{0,6}\s?[:：.]?\s?)?\d{4,6}(?:\.[A-Za-z]{1,3})?\s?[,，]?[^（）()]*[)）]"
)
"""The code of a share in brackets: who has one is a company, not a product."""
_QUOTED = re.compile(r"《[^《》]*》|“[^“”]*”|「[^「」]*」|【[^【】]*】")
_WORD = re.compile(r"[A-Za-z0-9]+")
_NO_MORE = frozenset(
    (
        "完整版",
        "正式版",
        "新版",
        "新版本",
        "国行版",
        "国行版本",
        "测试版",
        "预览版",
        "标准版",
        "4G版",
        "5G版",
        "全线产品",
        "首批机型",
        "首批车型",
        "首批产品",
        "全系产品",
        "相关产品",
        "系列产品",
    )
)
"""Versions that do not say of what."""
_BARE_TITLE = re.compile(r"(?:《[^《》]{7,}》)+")
"""A long title with nothing beside it is that of a document."""
_OF_NAME = "\ue010\ue011"
_KNOWN = re.compile(PRODUCT)
_LATIN = re.compile(r"[A-Za-z][A-Za-z0-9+\-.]*|(?<![\d.])\d+[A-Za-z]+\d*")
_NO_MODEL = re.compile(
    r"(?:[2-6]G|[48]K|AI|AR|VR|XR|SUV|MPV|APP|App|IP|RF|emoji|HDR|OLED|LED|USB|Type-C|NFC|WiFi|Wi-Fi|IoT|PC|MV|EP|VIP|CPU|GPU|NPU|SoC|TWS|OTA|SaaS|EV|ETC|DIY|\d+(?:PS|T|mm|nm|mAh|GB|TB|Hz))\Z"
)
"""Latin words that name a sort of thing, not a thing."""
_ALL_NEW = re.compile(
    r".{0,8}(?:全新(?:一代)?|新一代)(?:第[一二三四五六七八九十]+代)?[\u4e00-\u9fff]{2,4}"
)
"""全新某某: what stands behind these words is a name, if it is not common."""
_GENERIC = re.compile(rf"(?:[2-6]G|AI|VR|AR|智能|新|全新|最新|国产|自主|手机|电动)*的?{HEADS}")
"""Sorts of things, none in particular: 5G手机, 智能手表."""
_LONGEST, _LONGEST_LIST = 36, 80


def is_product(
    words: str, tagged: str, *, sure: bool, near: bool = False, titled: bool = False
) -> bool:
    """Whether a phrase can be what comes out: ``words``, and the same with names as ``tagged``.

    It has a known product in it, a name, a mark of a version or a series, or it is counted
    (三款手机). With ``sure``, where the words around leave little doubt, it may also just end with
    a word for what is made (电动车); with ``near``, where a brand stands beside it, be anything.
    With ``titled`` a long title may be that of a work. What is published rather than made
    (报告, 财报) is none.
    """
    most = _LONGEST_LIST if "、" in words else _LONGEST
    size = len(_WORD.sub("x", words))
    if not len(words) >= 2 or size > most or _NOT_THESE.match(words) or _CODE.search(words):
        return False
    if (_BARE_TITLE.fullmatch(words) and not titled) or any(
        is_document(m[0][1:-1]) for m in _QUOTED.finditer(words)
    ):
        return False
    if words in _NO_MORE:
        return False
    if any(words.count(a) != words.count(b) for a, b in ("《》", "“”")):
        return False
    if _QUOTED_TALE.search(words):
        return False
    drawn = "".join("某" if b in _OF_NAME else a for a, b in zip(words, tagged, strict=False))
    plain = _INCLUDING.sub("、", _QUOTED.sub("《》", drawn))
    if counts := _NOT_EXACT.match(plain):
        plain = plain[counts.end() :]
    tool = len(plain) <= 16 and _TOOL.search(plain)
    published = not tool and bool(_PUBLISHED.search(plain))
    if published and (of := _FOR.match(plain)):
        head = plain[of.end() :].removesuffix("《》")
        thing = "款" in of[0][:3] or bool(_ENDS_AS_PRODUCT.search(head))
        published = not thing or bool(_PUBLISHED.search(head))
    if published or _SPOKEN.search(plain):
        return False
    if _KNOWN.search(tagged):
        return True
    if counted := COUNTED.match(words):
        return counted[0].endswith("款") or bool(
            _ENDS_AS_PRODUCT.search(words) or _LATIN.search(words)
        )
    if _NAMED.search(_SPACED.sub("", words)) and not _GENERIC.fullmatch(words):
        return True
    if _APPOSED.search(words):
        return True
    if sure and _CALLED.search(words) and not is_common(words[-2:]):
        return True
    if sure and _ALL_NEW.fullmatch(words) and not is_common(words[-2:]):
        return True
    if near and 3 <= len(words) <= 16:
        return True
    if sure and words in ("新车", "新机", "新品", "新专辑", "新单曲", "新歌"):
        return True
    if len(words) == 3 and words[0] in "新该此其本老":
        return False
    return sure and len(words) > 2 and bool(_ENDS_AS_PRODUCT.search(words))


def is_made(words: str) -> bool:
    """Whether words name nothing that is published or told rather than made."""
    return not _PUBLISHED.search(words)


def ends_as_product(words: str) -> bool:
    """Whether words end with what a sort of product, or a version of one, is called."""
    return bool(_ENDS_AS_PRODUCT.search(words)) or words.endswith(
        ("版", "系列", "代", "款", "季", "等")
    )


def has_name(words: str) -> bool:
    """Whether a phrase holds a name of its own: letters of a model, quotes, or an uncommon word at
    its end that is no word for a sort of thing (新款悦纳 for 悦纳, not 首款电动车)."""
    if re.search(r"[《“「【]", words) or _APPOSED.search(words):
        return True
    if COUNTED.match(words):
        return False
    if _NUMBERED.search(words):
        return True
    if any(not _NO_MODEL.match(found) for found in _LATIN.findall(words)):
        return True
    return not _ENDS_AS_PRODUCT.search(words) and not is_common(words[-2:])


def is_sort(word: str) -> bool:
    """Whether a Latin word names a sort of thing, not a thing: SUV, AI."""
    return bool(_NO_MODEL.match(word))
