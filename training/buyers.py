"""Made-up orderers: offices, institutions, state companies with their branches, and others."""

from __future__ import annotations

from .names import Names

_OFFICES = (
    "人民政府|水务局|城市管理局|住房和城乡建设局|交通运输局|公安局|教育局|生态环境局|财政局|卫生健康委员会"
    "|综合行政执法局|自然资源局|管理委员会|环境卫生管理处|大数据局|水利局|农业农村局|监狱|海关|中级人民法院"
    "|教育委员会|镇人民政府|街道办事处|烟草专卖局|文化广电新闻出版局|公路管理局|市政设施管理处|政府"
    "|住房和城乡建设委员会|应急管理局|城市管理和综合执法局|铁路建设管理处|重点工程建设中心|政府采购中心"
)
_INSTITUTIONS = (
    "人民医院|第一中学|第二高级中学|实验小学|大学|职业学院|中医院|妇幼保健院|博物馆|图书馆|机场|污水处理厂"
    "|产业园|生态园|农商行|农村商业银行|银行|化肥厂|第一监狱|电视台|殡仪馆|疾控中心|供电局|研究院|商务区"
    "|医科大学附属医院|师范学院|看守所|资源循环中心|油田|基地|工业园区|供销社|第三污水处理厂"
)
_STATE = (
    "国家电网|南方电网|中国移动|中国联通|中国电信|中国铁塔|国家能源集团|中石油|中国石化|华能集团|大唐集团"
    "|国电投|三峡集团|中广核|国网物资|中国烟草|国家铁路集团|农业银行|邮储银行|华润电力|中国建设银行"
    "|中国邮政|中国工商银行|中国南方航空|宝钢|中海油|招商银行|中国银联"
)
_CITY_FIRMS = (
    "地铁集团|轨道交通集团有限公司|城市建设投资集团有限公司|自来水有限公司|供电公司|机场集团|港务集团"
    "|水务集团有限公司|交通投资集团有限公司|公交集团|燃气集团有限公司|城投|热力公司|城市建设发展有限公司"
    "|建设投资有限公司|房屋开发有限公司|高速公路有限公司|停车管理有限公司|自来水集团"
    "|自来水公司|城乡建设发展有限公司|市政工程管理处|环保投资集团有限公司|电力有限公司"
)
_MINISTRIES = (
    "工业和信息化部|教育部|商务部|财政部|公安部|交通运输部|水利部|国家税务总局|中国民用航空局|联合国|世界银行"
    "|中国人民银行|国家医保局|海关总署|中央国家机关"
)
_ABROAD = (
    "电力委员会|国家电力公司|能源部|国家铁路公司|国家石油公司|电力局|水务局|政府|公共工程部|港务局|电信公司"
    "|国家电网公司|铝业公司|能源公司|航空公司"
)
_COUNTRIES = (
    "沙特|印度|越南|泰国|孟加拉国|埃及|巴西|马来西亚|老挝|秘鲁|波兰|智利|美国|印度尼西亚|尼泊尔"
    "|阿联酋"
)


class Buyers(Names):
    """Makes who orders."""

    def _seat(self) -> str:
        place = self.random.choice([*self.cities, *self.districts, *self.districts])
        return place if place[-1] in "市区县旗州" else place + self.choose("市|")

    def office(self) -> str:
        """A public body."""
        above = self.random.choice(self.provinces) + "省" if self.random.random() < 0.08 else ""
        return above + self._seat() + self.choose(_OFFICES)

    def institution(self) -> str:
        """A school, hospital, bank, works or park."""
        named = self.brand() if self.random.random() < 0.25 else ""
        return self._seat() + named + self.choose(_INSTITUTIONS)

    def state_firm(self) -> str:
        """A company of the central state, or its branch in a province."""
        province = self.random.choice(self.provinces)
        if self.random.random() < 0.12:
            return self.choose("国网|南网|广东电网|中移|") + self.choose(
                f"{province}省电力有限公司|{province}电力公司|物资有限公司|电动汽车服务有限公司|信息技术有限公司"
                f"|有限责任公司|{province}分公司"
            )
        return self.choose(_STATE) + self.choose(
            f"|||||{province}公司|{province}分公司|有限公司|股份有限公司|公司|集团有限公司|集团|研究院"
            f"|物资有限公司|{province}有限公司|通信集团有限公司|总部|集团{province}有限公司|总行|南京分行"
        )

    def abroad(self) -> str:
        """Who orders in another country."""
        if self.random.random() < 0.4:
            return self.foreign()
        return self.choose(_COUNTRIES) + self.choose(_ABROAD)

    def buyer(self) -> str:
        """Whoever orders."""
        roll = self.random.random()
        if roll < 0.25:
            return self.office()
        if roll < 0.35:
            return self.institution()
        if roll < 0.48:
            return self.random.choice(self.cities) + self.choose("市||") + self.choose(_CITY_FIRMS)
        if roll < 0.66:
            return self.state_firm()
        if roll < 0.7:
            return self.choose(_MINISTRIES) + self.choose("|||科技司|装备工业司|办公厅|采购中心")
        if roll < 0.75:
            return self.abroad()
        if roll < 0.8:
            return self.brand() + self.choose(
                "证券|基金|理财|保险|银行|汽车|地产|钢铁|医院|大学|航空|影视"
            )
        return self.legal() if roll < 0.93 else self.short()
