import type { Category } from './merchants.ts';

/** Invented shops: two characters and a trade. */
export const BRANDS =
  '栖云 拾麦 半夏 木禾 溪岸 橘井 白塔 望潮 知味 晴窗 竹里 青瓦 墨池 听雨 归园 南枝 北渡 东篱 西塘 春信 夏至 秋石 雪庐 月桥 星野 海棠 银杏 梧桐 山隅 谷雨 清和 长风 澄湖 远帆 萤火 丹枫 石榴 茶岭 鹿鸣 雁归'.split(
    ' ',
  );

export const TRADES_ZH: Readonly<Record<Category, readonly string[]>> = {
  grocery: ['生鲜超市', '便利店', '果蔬店', '粮油行'],
  restaurant: ['面馆', '火锅店', '小厨', '烤肉馆', '茶餐厅'],
  coffee: ['咖啡', '茶饮', '烘焙坊', '豆浆铺'],
  fuel: ['加油站', '能源', '石化'],
  hotel: ['酒店', '客栈', '民宿', '宾馆'],
  digital: ['视频会员', '云盘', '游戏', '音乐', '阅读'],
  clothing: ['服装店', '鞋坊', '童装', '裁缝铺'],
  pharmacy: ['大药房', '眼镜店', '口腔诊所'],
  transport: ['停车场', '出行', '客运', '单车'],
  electronics: ['数码', '电器城', '手机维修'],
  home: ['五金店', '家居馆', '花卉市场'],
  health: ['健身房', '理发店', '游泳馆'],
};

export const LEGAL_TRADES: Readonly<Record<Category, string>> = {
  grocery: '商贸',
  restaurant: '餐饮管理',
  coffee: '餐饮服务',
  fuel: '石油销售',
  hotel: '酒店管理',
  digital: '网络科技',
  clothing: '服饰',
  pharmacy: '医药连锁',
  transport: '交通服务',
  electronics: '电子科技',
  home: '家居用品',
  health: '健康管理',
};

/** Firms whose name tells nothing of the shop's. */
export const STRANGERS = '禾盛 汇丰源 众联 嘉泰 恒信达 博远 鼎昌 瑞和 天成 广源'.split(' ');
export const FIRM_FORMS = ['有限公司', '有限责任公司', '股份有限公司', '（个体工商户）'];
export const CITIES_ZH = ['苏州', '成都', '厦门', '长沙', '青岛', '昆明'];
export const STREETS = ['人民路店', '解放路店', '大学城店', '高铁站店', '万达店', '二店'];
export const CHANNELS = [
  '财付通-',
  '支付宝-',
  '微信支付-',
  '银联在线-',
  '快捷支付-',
  '云闪付-',
  '美团支付-',
  '京东支付-',
  '抖音支付-',
  '扫二维码付款-',
];
export const BANK_FEES_ZH = ['短信服务费', '账户年费', '滞纳金', '小额账户管理费'];
export const CASH_WORDS_ZH = ['ATM取现', '自助取款', '跨行取款'];
export const TRANSFER_WORDS_ZH = ['跨行转账', '手机银行转账', '信用卡还款', '转存定期'];
export const CREDIT_WORDS_ZH = ['代发工资', '利息', '转账汇入', '理财赎回'];
export const REVERSAL_WORDS_ZH = ['冲正', '消费撤销', '交易撤销'];
export const REFUND_WORDS_ZH = ['退款', '退货', '消费退货'];

/** The characters of this vocabulary that Hong Kong writes otherwise. */
const TRADITIONAL: Readonly<Record<string, string>> = Object.fromEntries(
  '云雲 扫掃 财財 闪閃 厦廈 动動 恒恆 麦麥 归歸 园園 东東 听聽 庐廬 桥橋 银銀 长長 风風 远遠 萤螢 枫楓 岭嶺 鸣鳴 鲜鮮 馆館 锅鍋 厅廳 饮飲 铺鋪 浆漿 宾賓 栈棧 频頻 会會 员員 盘盤 戏戲 乐樂 阅閱 读讀 装裝 缝縫 药藥 镜鏡 诊診 场場 车車 单單 数數 码碼 电電 维維 机機 发發 关關 贸貿 业業 网網 络絡 连連 锁鎖 联聯 汇匯 丰豐 众眾 达達 广廣 销銷 务務 饰飾 医醫 术術 议議 责責 体體 户戶 个個 页頁 总總 门門 苏蘇 岛島 学學 铁鐵 万萬 时時 粮糧 间間 龙龍 凤鳳 贵貴 温溫'
    .split(' ')
    .map((pair) => [pair.slice(0, 1), pair.slice(1)] as const),
);

/** As a Hong Kong bank prints it. */
export const traditional = (text: string): string => [...text].map((sign) => TRADITIONAL[sign] ?? sign).join('');
