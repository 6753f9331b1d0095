/** What wallets, acquirers and banks put before a shop's name. */
export const WRAPPERS: readonly RegExp[] = [
  /^(?:支付宝(?:\(中国\)网络技术有限公司)?|财付通(?:支付科技有限公司)?|微信支付|微信|云闪付|银联在线|银联|快捷支付|网银在线|京东支付|美团支付|抖音支付|拉卡拉|翼支付|消费|网上支付|网上快捷支付|无卡支付|扫码支付|扫二维码付款|刷卡消费|pos消费|pos|跨行消费|特约商户|转账|付款)\s?[-－:：·/—*]?\s?/i,
  /^(?:sq|tst|pp|paypal|sp|iz|cke|stripe|zettle|sumup|izettle|google|apple pay|amzn|weixin|alipay|wpy|ppro|klarna|adyen|worldline|visa|mc|dd|py|in|bb|fs|ec|2co|eb|grab|gojek)\s?[*_]\s?/i,
  /^(?:sumup|zettle|sq|stripe|paypal|klarna)[ _*]+/i,
  /^(?:pos|card|debit|credit|purchase|payment|kartenzahlung|checkcard|visa|contactless|pos debit|pos purchase|card payment to|card purchase|point of sale|recurring|withdrawal|lastschrift|ec|girocard|sepa|cartão|compra|paiement|cb|carte|achat)\s+(?:card\s)?(?:to\s|at\s|from\s)?/i,
  /^\d{1,2}[-/.]\d{1,2}(?:[-/.]\d{2,4})?\s+/,
];

/** Legal forms, banks' own words and others that many names share. */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  (
    'inc llc ltd ab gmbh pty co corp sa srl as oy oyj ag bv nv se plc pbc sarl kg mbh sl limited incorporated corporation company com www http https net org the and of ' +
    'pos card debit payment purchase mktp mandat sagt danke us uk de cn eu fr it es china chn usa gbr intl int'
  ).split(' '),
);

/** Legal forms, places in brackets and trades that say nothing of whose shop it is. */
export const LEGAL_ZH =
  /(?:股份|集团|控股)?有限(?:责任)?公司|有限合伙|(?:分|总)公司|\(?(?:中国|北京|上海|广州|深圳|杭州|成都|南京|武汉|天津|重庆|苏州|西安)(?:市)?\)?|个体工商户|商户[_-]?|(?:第?[一二三四五六七八九十\d]+)?(?:号)?(?:分)?店|旗舰店|专营店|门店|网络科技|信息技术|电子商务|网络技术|科技|餐饮管理|餐饮|食品|商贸|贸易|管理|服务|技术|先用后付|扫码付款/g;

/** Brands whose legal name is another (company registers; a person's own confirmations add to these). */
export const BRANDS: readonly (readonly [RegExp, string])[] = [
  [/金拱门|麦当劳|mcdonald'?s?\b|\bmcd\b/i, '麦当劳'],
  [/百胜|肯德基|\bkfc\b/i, '肯德基'],
  [/必胜客|pizza ?hut/i, '必胜客'],
  [/汉堡王|burger ?king/i, '汉堡王'],
  [/星巴克|starbucks/i, '星巴克'],
  [/瑞幸|luckin/i, '瑞幸'],
  [/库迪|cotti ?coffee/i, '库迪'],
  [/费芮|奈雪|\bnayuki\b/i, '奈雪'],
  [/蜜雪|mixue/i, '蜜雪'],
  [/海底捞|haidilao/i, '海底捞'],
  [/拉扎斯|饿了么|eleme\b/i, '饿了么'],
  [/三快|美团|meituan/i, '美团'],
  [/小桔|滴滴|didi\b/i, '滴滴'],
  [/盒马|hema\b/i, '盒马'],
  [/京东|jd\.com|\bjd\b/i, '京东'],
  [/寻梦|拼多多|pinduoduo/i, '拼多多'],
  [/天猫|tmall/i, '天猫'],
  [/携程|ctrip|trip\.com/i, '携程'],
  [/铁路12306|中国铁路/i, '铁路'],
  [/全家|family ?mart/i, '全家'],
  [/罗森|lawson/i, '罗森'],
  [/7-?eleven|7-?11\b|统一超商|柒一拾壹/i, '7-eleven'],
  [/优衣库|uniqlo|迅销/i, '优衣库'],
  [/宜家|ikea\b/i, '宜家'],
  [/屈臣氏|watsons?\b/i, '屈臣氏'],
  [/沃尔玛|wal-?mart/i, '沃尔玛'],
  [/山姆会员|sam'?s ?club/i, '山姆'],
  [/好市多|costco/i, 'costco'],
  [/\bamazon\b|\bamzn\b|亚马逊/i, 'amazon'],
  [/\buber\b|优步/i, 'uber'],
  [/apple\.com|\bitunes\b|苹果电子产品/i, 'apple'],
];

/** Trades where a tip is usual: the debit may hold more than the slip. */
export const TIPPED =
  /bistro|diner|grill|trattoria|brasserie|osteria|ristorante|restaura|sushi|taqueria|taverna?|tavern|pizz|café|cafe|coffee|espresso|roaster|caff|\bbar\b|\bpub\b|kitchen|eatery|steak|bbq|noodle|ramen|curry|deli\b|canteen|smokehouse|chophouse|bakehouse|taproom|tap room|brewery|brewpub|tea ?rooms?|tea ?house|gastropub|oyster|bakery|gasth|wirtshaus|cantina|salon|barber|\bspa\b|nails?\b|hair|taxi|cabs?\b|rides?\b|餐厅|饭店|酒家/i;
