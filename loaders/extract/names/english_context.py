"""What stands before and behind an English name, and what that says of it."""

from __future__ import annotations

import re

from .lexicon import word_set

STARTERS = word_set(
    "The A An In On At It Its He She They We This That These Those But And Or As If For From By "
    "With After Before When While "
    "Since Until Last Next Earlier Later Meanwhile However According Also Both Each More Most "
    "Some Many Several One Two "
    "Three Four Five Six Seven Eight Nine Ten There Their Our Your His Her What Who Which How "
    "Why Where Under Over Through "
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May "
    "June July August September "
    "October November December Mr Ms Mrs Dr Prof Series Chinese American Japanese European Asian "
    "British German French "
    "Indian Korean I II III IV Not No Yes To Of So Then Now Today Yesterday Among Despite "
    "Although Though Because Such Only "
    "Former Rival Founded Based Backed Led Existing Shares State "
    "All Any Other Another New Like Unlike Separately Additionally Together Neither Either Once "
    "Still Even Just Here "
    "Norwegian Swedish Danish Finnish Dutch Belgian Swiss Austrian Italian Spanish Portuguese "
    "Greek Turkish Polish Czech Hungarian Romanian Ukrainian Russian Irish Scottish English "
    "Israeli Saudi Emirati Egyptian Nigerian Kenyan Pakistani Vietnamese Thai Malaysian "
    "Indonesian Filipino Singaporean Taiwanese Australian Canadian Mexican Brazilian African "
    "Western Eastern Northern Southern Nordic Baltic Arab Latin "
    "Investors Investor Backers Executives Sources Officials Regulators Analysts Shareholders "
    "Terms Revenue Revenues Sales Profit Net Funding Financing Proceeds Startups Startup "
    "Companies Founders Customers Users Workers Employees People Others Bankers Lawyers Rivals "
    "Fintech Software Chip Biotech Private Venture Shipbuilder Head Deal "
    "Miner Recycler Retailer Brewer Distiller Insurer Reinsurer Lender Airline Manufacturer "
    "Publisher "
    "Broker Grocer Jeweller Unicorn Conglomerate Billionaire "
    "VC PE Details Talks Plans News Reports Total Participants Other Lead Early Angel Seed "
    "Pre-Series "
    "Following During Amid Within Without About Around Nearly Almost Roughly Up Down Out Off"
)
"""Words with a capital that begin no name."""
TITLES = word_set(
    "CEO CTO CFO COO CIO Chief Executive Financial Technology Operating Scientist Officer Founder "
    "Co-founder Co-Founder Cofounder Chairman Chairwoman Chair President Vice Managing General "
    "Partner Senior Deputy Director Analyst Professor Sir Dame Lord Baroness"
)
_AUX = (
    r"(?:has |have |had |is |are |was |were |be |been |being |will |would |could |may |plans? to "
    r"|planned to |wants? to |agree[sd]? to |intends? to |hopes? to |aims? to |looks? to |set to "
    r"|in talks to |in (?:early |late |advanced )?talks (?:with|over|about)\b|due to "
    r"|considering |to |also |now |just |recently |previously |earlier |since |quietly "
    r"|reportedly |jointly |each "
    r"|(?:said|announced)(?: on \w+day| \w+day)? (?:that )?it |successfully |finally |today "
    r"|already |separately |not )*"
)
_DOES = (
    r"(?:rais(?:e[sd]?|ing)|announce[sd]?|acquir(?:e[sd]?|ing)|invest(?:s|ed|ing)?|launch(?:es"
    r"|ed|ing)?|releas(?:es|ed|ing)|unveil(?:s|ed|ing)?|introduc(?:es|ed|ing)|roll(?:s|ed|ing)? out"
    r"|fil(?:es|ed|ing)|lists?(?: on)|listed|delist(?:s|ed)|(?:co-)?lead(?:s|ing)?|(?:co-)?led"
    r"|participat(?:es|ed|ing)|report(?:s|ed)|post(?:s|ed)|book(?:s|ed)|hir(?:es|ed|ing)|tap(?:s"
    r"|ped)|appoint(?:s|ed)|nam(?:es|ed)|promot(?:es|ed)|pric(?:es|ed|ing)|debut(?:s|ed)|b(?:uys?"
    r"|uying|ought)|s(?:ells?|elling|old)|merg(?:es|ed|ing)|sign(?:s|ed|ing)|w(?:ins?|on|inning)"
    r"|award(?:s|ed|ing)?|clinch(?:es|ed)|bag(?:s|ged)|net(?:s|ted)|snag(?:s|ged)|nab(?:s|bed)"
    r"|land(?:s|ed)|scor(?:es|ed)|scoop(?:s|ed)?|pick(?:s|ed)?(?: up)?|pull(?:s|ed)? in|haul(?:s"
    r"|ed)? in|attract(?:s|ed)|collect(?:s|ed)|gets?|got|grab(?:s|bed)|secur(?:es|ed|ing)"
    r"|clos(?:es|ed|ing)|complet(?:es|ed)|receiv(?:es|ed)|back(?:s|ed|ing)|seek(?:s|ing)?"
    r"|sought|t(?:akes?|ook|aking|aken)|valued|values|backed|owned|controlled|swung|swings"
    r"|lost|loses|den(?:ies|ied)|confirm(?:s|ed)|withdr(?:ew|aws?|awn)|scrap(?:s|ped)|shelv(?:es"
    r"|ed)|postpon(?:es|ed)|delay(?:s|ed)|pull(?:s|ed) |beg(?:an|ins) trading|start(?:s|ed) trading"
    r"|trad(?:es|ed|ing)|went public|go(?:es|ing)? public|prepar(?:es|ed|ing)|select(?:s|ed)"
    r"|ch(?:ooses?|ose|osen)|tender(?:s|ed)|agreed|joined (?:the|this) round|took part"
    r"|founded|headquartered|based in|bid|made|makes|opens?|opened"
    r"|buil(?:ds?|t|ding)|develop(?:s|ed|ing)?|deliver(?:s|ed|ing)?|supply(?:ing)?|provid(?:es?|ed|ing)"
    r"|produc(?:es?|ed|ing)|make|lay(?:s|ing)? off|laid off|cut(?:s|ting)?"
    r"|show(?:s|ed)|plans|offer(?:s|ed)|own(?:s|ed)|holds?|held|operat(?:es|ed)"
    r"|expand(?:s|ed)|supplies|supplied|partner(?:s|ed)|and its "
    r"|said (?=it |its |in a |on [A-Z]|that |Chief |today))"
)
ORG_AFTER = re.compile(
    rf"(?: (?:plc|ltd|llc|gmbh))?(?:'s|’s)?(?: \([^)\n]{{1,30}}\))?(?:,(?! and)[^.;\n]{{1,90}}?,)?"
    rf"(?:,? (?:which|who|that))? (?:(?:late )?on \w+day )?{_AUX}{_DOES}\b"
    r"|,? (?:a|an|the) [^,.\n]{0,40}?(?:company|start-?up|firm|fund|maker|investor|developer"
    r"|bank|unicorn|provider|platform|designer|manufacturer|giant|lab|chipmaker|carmaker|operator"
    r"|supplier|retailer|app|brand)\b"
    r"|(?:'s|’s) (?=[a-z\d$€£]|Series|IPO|C[EFTO]O)"
    r"| (?:co-?founder|founder|CEO|CFO|CTO|COO|[Cc]hief [Ee]xecutive|chairman|president|boss)\b"
    r"|(?: and [A-Z][\w &]{1,30}?)? (?:(?:are|were) )?among (?:the |its )?(?:new )?(?:backers"
    r"|investors)\b"
    r"| shares\b| IPO\b| Inc\b|, whose (?:backers|investors)|, which (?:is )?(?:makes?|develops?"
    r"|operates?|owns?|runs|builds?|sells?|based|backed)\b"
)
"""Behind an organization: what it does, is, or has."""
ORG_BEFORE = re.compile(
    r"(?:(?<![a-z\-])(?!after|over|under|other|former|whether|rather|never|ever|later|earlier|number|member"
    r"|partner|officer|leader|director|minister|founder|manager|lawyer|banker|engineer|researcher"
    r"|adviser|either|neither|further|another|longer|quarter|chair|newcomer|daughter|brother|father"
    r"|mother|sister|governor|chancellor|professor|author|doctor|senator|actor|editor|singer)"
    r"[a-z]{2,}(?:er|or|tech)"
    r"|\bs(?:old|ells?|elling) [^.;\n]{1,45} to|\bby|\binvest(?:s|ed|ing|ment|ments)? in"
    r"|stakes? in|interest in|holding in"
    r"|shares (?:of|in)|acqui(?:re[sd]?|ring)|acquisition of|takeover of|purchase of|buyout of"
    r"|merger with|sale of|\b(?:buys?|buying|bought|sells?|selling|sold|purchase[sd]?|backs?|backed"
    r"|values|valuing|joins?|joined|joining|left|leaves|leave|quits?|departed|rival)"
    r"|investors?,? (?:include|including|such as|are|were)|backers? (?:include|including|are|of)"
    r"|startup|start-up|company|firm|investor|maker|designer|developer|house|giant|lab|provider|platform"
    r"|manufacturer|producer|supplier|insurer|lender|unicorn|specialist|app|retailer|airline|hired|hires"
    r"|tapped|taps|picked|picks|chose|chosen|selected|selects|group|bank|broker|operator|builder"
    r"|unit|subsidiary|raised by|(?:funding|financing|round|investment|capital|money) (?:for|from"
    r"|in)|(?:million|billion|crore|\d ?[mb]n?) (?:from|in|into)|\bfrom|including|fund|awarded"
    r"|awards|"
    r"(?:partnership|deal|agreement|contract|order|talks) (?:with|from)|participation (?:from|by)|"
    r"(?:supply|suppl(?:ies|ied)|deliver(?:s|ed)?|provide[sd]?) [^.;\n]{1,45} to|"
    r"customers? (?:include|including|such as)|(?:contract|order|deal|stake|it|business|unit) to"
    r"|formerly (?:of|at)|alongside|along with|as well as|\bwith|officer of|executive of|president"
    r" of|chairman of|head of|founder of|CEO of|CFO of|CTO of|COO of|director of) (?:(?:the|rival"
    r"|local|chipmaker|carmaker|VC|PE|AI|US|UK|EU|Thai|Saudi|[A-Z][a-z]+(?:n|sh|ch|se|ss|ic)) "
    r"){0,2}$"
)
"""Before an organization."""
OFFICER_AFTER = re.compile(
    r" (?:(?:finance|technology|research|policy) chief|finance director|[Cc]hief \w+ [Oo]fficer"
    r"|chair(?:woman)?"
    r"|general counsel|board member|insider) (?=[A-Z])"
)
"""Behind the company of an officer who is named next: Acme finance chief so and so."""
KIND_OF = re.compile(
    r" (?:[a-z\-]+ ){0,3}(?:compan(?:y|ies)|firms?|start-?ups?|groups?|[a-z]*makers?"
    r"|giants?|providers?|operators?"
    r"|developers?|retailers?|banks?|investors?|platform|app|manufacturers?|designers?|airline|labs?|brand"
    r"|producers?|builders?|suppliers?|brokers?|brokerage|insurers?|lenders?|house|exchange|studio|publisher"
    r"|funds?|chain|service|contractor|conglomerate|major|unicorn|specialist|website|marketplace"
    r"|network|business|vendor|outfit|upstart|parent|owner|member|rival|unit|subsidiary|arm"
    r"|partner|backer|affiliate|division) (?=[A-Z])"
)
"""Behind a word that only says of what kind the name is that follows: Media group Acme, KYC firm
Acme, and of whom it is (Acme rival Other)."""
PRODUCT_BEFORE = re.compile(
    r"(?:launche[sd]|launching|release[sd]|unveil(?:s|ed)|introduce[sd]|open-sourced|rolls? out"
    r"|rolled out|model|models|product|app|chatbot|phone|smartphone|chip|car|tool|assistant|service"
    r"|called|named|dubbed|its)[,:]? (?:the |its |a |an |new |latest |called |named )*$"
)
PRODUCT_CALLED = re.compile(
    r"\b(?:model|app|chatbot|phone|smartphone|chip|processor|car|sedan|SUV|van|truck|tool|assistant|service|platform"
    r"|agent|robot|game|drug|vaccine|device|headset|watch|drone|engine|system|feature|product|browser)s?"
    r"(?: [a-z\-]+){0,3},? (?:is )?(?:called|named|dubbed|known as) $"
)
"""Before the name of a thing of which it is said that it is called so."""
PRODUCT_AFTER = re.compile(
    r" (?:was|were|is|will be|has been) (?:launched|released|unveiled|introduced|rolled out)\b"
    r"|,? (?:a |an |its |the )?(?:new )?(?:series|models?|app|SUV|EV|chatbot|chips?|platform"
    r"|smartphone"
    r"|large language|[a-z\-]+ (?:model|app|chip|tool|ring|car|phone|assistant|service|robot))\b"
)
PERSON_BEFORE = re.compile(
    r"(?:CEO|CTO|CFO|COO|[Cc]hief [Ee]xecutive(?: [Oo]fficer)?|[Cc]hief \w+(?: \w+)? [Oo]fficer"
    r"|[Ff]ormer [\w ]{0,24}(?:official|minister|adviser|advisor|lawmaker|governor|engineer"
    r"|researcher"
    r"|economist|manager|chief|chair|boss)|Sir|Dame|Lord"
    r"|[Ff]ounders?|[Cc]o-?founders?|[Cc]hairman|[Cc]hairwoman|[Cc]hair|[Pp]resident|[Ff]inance"
    r" chief|[Bb]oss|[Dd]irector|[Pp]artner|[Aa]nalyst|[Pp]rofessor|[Ss]cientist|[Ee]xecutive"
    r"|[Hh]ead of [a-z ]{3,30}|[Ee]ntrepreneur|[Aa]ngel(?: [Ii]nvestor)?|[Vv]eteran|[Bb]anker"
    r"|[Ll]awyer|Mr\.?|Ms\.?|Mrs\.?|Dr\.?|By|(?:succeeded|replaced) by|[Ss]ucceeds?|[Rr]eplaces?"
    r"|[Ss]ucceeding|[Rr]eplacing)[,:]? $"
)
PERSON_AFTER = re.compile(
    r", (?:the |its |an? |former(?:ly)? |previously |currently |most recently |until recently "
    r"|[A-Z]\w+(?:'s|’s) )*(?:CEO|CTO|CFO|COO|chief (?:executive"
    r"|\w+ officer|scientist)|co-?founder|founder|chairman|president|managing director|head of|of"
    r"|general partner|partner at|analyst at|who )"
)
PERSON_DOES = re.compile(
    r"(?:, [^.;\n]{1,60}?,)? (?:has |had |have |is |was |will |would |to |also |abruptly "
    r"|recently )*"
    r"(?:said|says|told|added|wrote|noted|join(?:ed|s|ing)?|left|leaves|leave|leaving"
    r"|resign(?:ed|s|ing)?|step(?:s|ped|ping)? down|served|quits?|depart(?:s|ed|ing)?"
    r"|retir(?:es?|ed|ing)|take(?:s|n)? over as|took over as|becom(?:es?|ing)|became"
    r"|succeed(?:s|ed)?|replac(?:es|ed)|co-?founded|(?:be |been )?(?:appointed|named|elected"
    r"|promoted|hired|fired|ousted|succeeded|replaced)"
    r"(?= (?:as|to|by|chief|CEO|CFO|CTO|COO|chair|president|head|its|the|on|from|at|after)))\b"
)
NAMED = re.compile(
    r"\b(?:appoint(?:s|ed)|nam(?:es|ed)|hir(?:es|ed)|promot(?:es|ed)|tap(?:s|ped)|elect(?:s|ed)"
    r"|former [A-Z]\w+ executive) (?:[A-Z][\w&.]*(?: [A-Z][\w&.]*){0,3}['’]s )?$"
)
AS = re.compile(r",? (?:as|to|from|away from|its|chief|CEO|CFO|CTO|COO|chair|head)\b")
