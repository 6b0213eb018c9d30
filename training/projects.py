"""Made-up things that are ordered: works, goods, services, medicines, and how texts name them.

What a project is called follows few rules: somewhere a place, a year, a thing, what is done to
it, 项目 or 工程 or nothing, and a lot. Half of the words are of the trades, the others any
nouns, so that a tagger learns the frame and not the words.
"""

from __future__ import annotations

from functools import cached_property

from whofunds.loaders.extract.names.tables import common_words

from .names import Names

_THINGS = (
    "污水处理厂|地铁{n}号线|生活垃圾焚烧发电|城市道路|智慧城市|综合管廊|人民医院|高速公路{n}段|快速路|河道"
    "|海绵城市|供水管网|棚户区|产业园|风电场|光伏电站|数据中心|市政道路|乡村振兴|黑臭水体|环卫一体化|航站楼"
    "|体育馆|轨道交通{n}号线|水电站|变电站|智慧交通|雪亮|职业学院|湿地公园|引水|码头|会展中心|住宅小区|停车场"
    "|餐厨垃圾|老旧小区|防洪|土地整治|{m}兆瓦风电|{m}MW光伏|矿山|输变电|充电桩|农村生活污水|水环境|流域|大桥"
    "|隧道|安置房|学校|水库|灌区|滨河景观带|文化广场|热电联产|脱硫脱硝|炼钢连铸|焦化|锅炉烟气|储能电站"
    "|{m}kV升压站|{m}千伏线路|公路{n}标|铁路|机场|物流园|冷库|养老服务中心|固废处置|医疗废物|土壤修复|天然气管道"
    "|加油站|智能制造车间|洁净室|幕墙|精装修|消防|园林绿化|厂房|仓库|生产线|综合体|社区|河湖水系|美丽乡村"
)
_WORKS = (
    "改造|建设|综合治理|提标改造|扩建|新建|设备采购|信号系统|监控系统|设计施工|EPC总承包|信息化|土建施工|机电安装"
    "|运营维护|勘察设计|改扩建|特许经营|供货|环境整治|施工总承包|配套设施|智能化|供电系统|通风空调|绿化|监理"
    "|升级改造|技术改造|迁改|修复|养护|清淤|加固|亮化|搬迁|装修|运维|检测|设计|施工|安装|保洁|拆除|开发|平台建设"
    "|系统集成|设计采购施工总承包|设计、施工|勘察、设计、施工|采购及安装|采购与服务|分类处理|收运|特许经营权"
)
_GOODS = (
    "电能表|配电变压器|服务器|智能水表|光缆|电力电缆|路由器|交换机|充电设备|光伏组件|风力发电机组|列车|公交车"
    "|疫苗|CT设备|监测装置|通信电源|视频监控设备|传感器|塔筒|逆变器|箱式变压器|开关柜|医用耗材|燃气表|基站天线"
    "|环卫车辆|巡检机器人|办公电脑|存储设备|锅炉|水泵|钢管|显示屏|蓄电池|防火墙|跳纤|管材|角钢塔|断路器|互感器"
    "|铁附件|绝缘子|柜员机|票务系统|汽轮机|发电机|单晶炉|破碎机|盾构机|电梯|空调|桥架|阀门|特种钢|水泥|保温板"
    "|钢结构|玻璃|涂料|催化剂|反应釜|仪器仪表|摄像机|对讲终端|云主机|数据库|操作系统|办公软件|桌面云|分布式存储"
    "|防护服|检测试剂盒|支架|导管|监护仪|呼吸机|教学一体机|课桌椅|校服|食材|大米|煤炭|石料|网关|机顶盒|模块"
    "|测试仪表|小基站|核心网设备|传输设备|低压电线|电容器|组合电器|继电保护|配网物资|线路装置性材料"
)
_SERVICES = (
    "物业管理|软件开发|环卫保洁|咨询|监理|财产保险|审计|培训|运维|云服务|客服外包|代维|网络优化|短信平台|安保|检测"
    "|广告投放|车辆租赁|食堂|数据治理|应用软件维护|造价|规划设计|垃圾分类|污水处理|清扫|法律顾问|评估|印制"
)
_TECH = (
    "||||||5G|NB-IoT|LED|{m}kV|{m}千伏|{m}MW|IT|SDN|AI|物联网|智能|数字化|工业互联网|{m}吨"
    "|{m}万千瓦|云|ETC"
)
_KINDS = (
    "项目|项目|项目|工程|工程|PPP项目|EPC项目|采购项目|建设项目|BOT项目|施工|服务项目|总承包项目|工程项目|改造工程"
    "|EPC总承包|工程总承包|工程施工|采购|总承包|特许经营项目|招标项目|施工项目|工程PPP项目|（EPC）|（PPP）项目"
)
_BUYING = (
    "采购项目|集中采购项目|框架招标项目|招标采购|采购|物资招标采购|供货项目|服务采购项目|集采项目|设备采购|集采"
    "|集中采购|公开招标项目|框架采购|协议库存招标采购|订单|供货合同|采购合同|公开比选项目|单一来源采购|比选项目"
    "|电商采购项目|框架协议采购|项目|询价采购|入围项目|供应项目|招标|"
)
_FIELDS = (
    "道路|河|湖|大道|大桥|片区|新城|广场|花园|大厦|水厂|矿|水库|港|路|园|小镇|公馆|府|中心|高速"
    "|铁路"
)
_ACIDS = "|||盐酸|硫酸|枸橼酸|苯磺酸|富马酸|头孢|注射用"
_DRUGS = "阿奥替莫左来恩拉西沙坦唑韦匹司他汀普那培兰昔布洛芬妥尼美吉格列净芬太罗红霉素"
_FORMS = "片|胶囊|注射液|缓释片|口服溶液|颗粒|分散片|肠溶胶囊|滴眼液|注射剂|干混悬剂|软膏"
_ROMAN = "ⅠⅡⅢ"


class Projects(Names):
    """Makes what is ordered."""

    @cached_property
    def nouns(self) -> list[str]:
        """Any nouns of two characters."""
        return [w for w, sort in common_words().items() if sort == "other" and len(w) == 2]

    def place(self) -> str:
        """A place, in one of the ways in which projects name it."""
        roll = self.random.random()
        if roll < 0.35:
            return self.random.choice(self.cities) + self.choose("市|")
        if roll < 0.5:
            return (
                self.random.choice(self.provinces)
                + self.choose("省|")
                + self.random.choice(self.cities)
                + "市"
            )
        if roll < 0.58:
            return self.random.choice(self.cities) + "市" + self.random.choice(self.districts)
        if roll < 0.8:
            return self.random.choice(self.districts)
        if roll < 0.88:
            return self.random.choice(self.districts) + self.brand() + self.choose("镇|乡|街道|村")
        if roll < 0.94:
            return self.choose(
                "沙特|印度|越南|泰国|孟加拉国|埃及|巴西|马来西亚|老挝|秘鲁|波兰|智利"
            )
        return self.random.choice(self.cities) + self.choose("高新区|经开区|新区|开发区")

    def years(self) -> str:
        """The year or years for which something is ordered."""
        r = self.random
        year = r.randrange(2015, 2026)
        return self.choose(
            f"{year}年|{year}年度|{year}-{year + 1}年|{year}年至{year + 2}年|{year}-{year + 2}年度"
            f"|{year}年第{r.choice('一二三四')}批|{year}年第{r.choice('一二三')}次|{year} 年"
        )

    def _filled(self, words: str) -> str:
        r = self.random
        return self.choose(words).format(n=r.randrange(1, 19), m=r.choice((10, 35, 50, 110, 220)))

    def _noun(self) -> str:
        return self.random.choice(self.nouns)

    def _thing(self) -> str:
        """What is built: of the trade, any nouns, a road or river or house with a name, quoted."""
        roll = self.random.random()
        if roll < 0.45:
            return self._filled(_THINGS)
        if roll < 0.65:
            return "".join(self._noun() for _ in range(self.random.choice((1, 2, 2, 3))))
        if roll < 0.85:
            return self.brand() + self.choose(_FIELDS)
        if roll < 0.92:
            return "“" + self._noun() + self._noun() + "”"
        return self._filled(_TECH) + self._filled(_GOODS)

    def _lot(self) -> str:
        r = self.random
        number = self.choose(f"{r.randrange(1, 12)}|{r.choice('一二三四五')}|{r.choice(_ROMAN)}")
        return self.choose(
            f"第{number}标段|（{number}标段）|{number}标段|（第{number}标包）|施工{number}标段"
            f"|TJ{r.randrange(1, 40)}标|-{number}标段|{r.choice('ABCD')}标段|{r.choice('ABC')}包"
            f"|（{number}期）|{number}标|标段{number}|包{number}|（第{number}次）|（第{number}批）"
            f"|第{number}标包|（{self._noun()}至{self._noun()}段）|(K{number}+100)"
        )

    def project(self) -> str:
        """What is built or bought: where, what, which work, which lot."""
        r = self.random
        roll = r.random()
        if roll < 0.25:
            return self.goods()
        if roll < 0.29:
            return self.service()
        words = self.place() if r.random() < 0.62 else ""
        if r.random() < 0.15:
            words = words + self.years() if r.random() < 0.7 else self.years() + words
        words += self._thing()
        if r.random() < 0.18:
            words += self.choose("及|和|、|与|暨") + self._thing()
        if r.random() < 0.2:
            words += self.choose("（一期）|（二期）|一期|二期|三期|一期工程|（首期）|二期扩建工程")
        if r.random() < 0.75:
            words += self._filled(_WORKS)
        if r.random() < 0.12:
            words += self.choose("、|及|和|与") + self._filled(_WORKS)
        kind = self.choose(_KINDS)
        words += kind if r.random() < 0.85 else ""
        if r.random() < 0.1:
            words += self.choose("-|—|——|之|") + self._thing() + self._filled(_WORKS)
        if r.random() < 0.08:
            words += self._filled(_GOODS) + self.choose("采购|采购项目|采购及安装")
        if r.random() < 0.22:
            words += self._lot()
        if r.random() < 0.06:
            words += self.choose("（EPC）|（EPC+O）|项目|(EPC)|（勘察、设计、采购、施工）|（PPP）")
        if r.random() < 0.03:
            words += f"及{self.place()}{self.choose('配套|道路|管网|绿化')}工程"
        return words if len(words) > 4 else words + "项目"

    def goods(self) -> str:
        """What is bought."""
        r = self.random
        words = self.years() if r.random() < 0.4 else ""
        if r.random() < 0.2:
            words += self._thing() + self.choose("项目|工程|")
        words += self._filled(_TECH)
        words += self._filled(_GOODS) if r.random() < 0.75 else self._noun() + self._noun() + "设备"
        if r.random() < 0.15:
            words += self.choose("（|(") + self.choose(
                f"含{self._noun()}|阻燃型|{r.randrange(2015, 2026)}年"
            )
            words += "）" if "（" in words else ")"
        if r.random() < 0.18:
            words += self.choose("、|及|和|与") + self._filled(_TECH) + self._filled(_GOODS)
        if r.random() < 0.15:
            words += self.choose("产品|材料|设备|系统|产品部分|一期|二期")
        words += self.choose(_BUYING)
        return words + (self._lot() if r.random() < 0.15 else "")

    def service(self) -> str:
        """What is done for somebody."""
        words = self.years() if self.random.random() < 0.35 else ""
        words += self.choose("|||") or self._thing()
        words += self._filled(_SERVICES) + self.choose("服务|服务|业务|")
        return words + self.choose("项目|采购项目|外包项目|框架采购|采购|服务项目|")

    def drug(self) -> str:
        """A medicine by its common name."""
        r = self.random
        return (
            self.choose(_ACIDS)
            + "".join(r.sample(_DRUGS, r.choice((2, 3, 3, 4))))
            + self.choose(_FORMS)
        )

    def bulk(self) -> str:
        """What is bought for all hospitals at once."""
        return self.choose(
            "第三批全国药品集中采购|国家组织药品集中采购|第五批国家集采|药品集中带量采购|联盟地区药品集中采购|冠脉支架集采"
        )

    def works(self) -> str:
        """What is done to an institution that has been named before: 扩建项目."""
        head = self.choose("|||") or self._thing() if self.random.random() < 0.4 else ""
        words = head + self.choose("|一期|二期|三期|新校区|院区|") + self._filled(_WORKS)
        return words + self.choose(
            "项目|工程|项目|EPC总承包项目|PPP项目|工程EPC总承包|采购项目|服务项目"
        )
