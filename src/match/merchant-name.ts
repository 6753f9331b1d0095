import { foldWidth } from '../domain/printed-amount.ts';

/** A merchant's name ready to be compared: Latin words, and pairs of neighbouring Chinese characters. */
export interface NameTokens {
  readonly tokens: ReadonlySet<string>;
  /** All letters and digits in one, for names that lost their blanks. */
  readonly joined: string;
}

/** What wallets, acquirers and banks put before or behind a shop's name. */
const WRAPPERS: readonly RegExp[] = [
  /^(?:支付宝|财付通|微信支付|微信|云闪付|银联在线|银联|快捷支付|网银在线|京东支付|美团支付|抖音支付|翼支付|消费|网上支付|网上快捷支付|无卡支付|扫码支付|扫二维码付款|刷卡消费|pos消费|pos|跨行消费|特约商户|转账|付款)\s?[-－:：·/—]?\s?/i,
  /^(?:sq|tst|pp|paypal|sp|iz|ckе|cke|stripe|zettle|sumup|izettle|google|apple pay|amzn|wpy|ppro|klarna|adyen|worldline|visa|mc|dd|py|in|bb|fs|ec|2co|eb)\s?[*_]\s?/i,
  /^(?:sumup|zettle|sq|stripe|paypal|klarna)[ _*]+/i,
  /^(?:pos|card|debit|credit|purchase|payment|kartenzahlung|checkcard|visa|contactless|pos debit|pos purchase|card payment to|card purchase|point of sale|recurring|withdrawal|lastschrift|ec|girocard|sepa|cartão|compra|paiement|cb|carte|achat)\s+(?:card\s)?(?:to\s|at\s|from\s)?/i,
  /^\d{1,2}[-/.]\d{1,2}(?:[-/.]\d{2,4})?\s+/,
];

/** Legal forms and words that many names share. */
const STOP_WORDS = new Set(
  (
    'inc llc ltd ab gmbh pty co corp sa srl as oy oyj ag bv nv se plc pbc sarl kg mbh limited incorporated corporation company com www http https net org the and of ' +
    'store shop pos card payment purchase mktp us uk de cn china chn usa gbr intl int'
  ).split(' '),
);
const LEGAL_ZH =
  /(?:股份|集团|控股)?有限(?:责任)?公司|有限合伙|(?:分|总)公司|\(?(?:中国|北京|上海|广州|深圳|杭州|成都|南京|武汉|天津|重庆|苏州|西安)(?:市)?\)?|个体工商户|商户[_-]?|(?:第?[一二三四五六七八九十\d]+)?(?:号)?(?:分)?店|旗舰店|专营店|门店|网络科技|信息技术|科技|餐饮管理|餐饮|食品|商贸|贸易|管理|服务|技术/g;

/** Brands whose legal name is another (company registers; a person's own confirmations add to these). */
const BRANDS: readonly (readonly [RegExp, string])[] = [
  [/金拱门|麦当劳|mcdonald'?s?|mcd\b/i, '麦当劳'],
  [/百胜|肯德基|\bkfc\b/i, '肯德基'],
  [/星巴克|starbucks/i, '星巴克'],
  [/瑞幸|luckin/i, '瑞幸'],
  [/拉扎斯|饿了么|eleme/i, '饿了么'],
  [/三快|美团|meituan/i, '美团'],
  [/小桔|滴滴|didi/i, '滴滴'],
  [/盒马|hema\b/i, '盒马'],
  [/amazon|amzn/i, 'amazon'],
  [/费芮|奈雪/i, '奈雪'],
  [/京东|jd\.com|\bjd\b/i, '京东'],
];

const known = new Map<string, NameTokens>();

/** The tokens of a printed name; remembered, since the same descriptors come again and again. */
export function nameTokens(name: string): NameTokens {
  const before = known.get(name);
  if (before) return before;
  const tokens = tokenise(name);
  if (known.size > 400_000) known.clear();
  known.set(name, tokens);
  return tokens;
}

function tokenise(name: string): NameTokens {
  let plain = foldWidth(name.normalize('NFKC'))
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '');
  for (let round = 0; round < 2; round += 1) for (const wrapper of WRAPPERS) plain = plain.replace(wrapper, '');
  const brand = BRANDS.find(([pattern]) => pattern.test(plain))?.[1];
  plain = plain
    .replace(LEGAL_ZH, ' ')
    .replace(/['’`]/g, '')
    .replace(/\*\S{6,}$/, ' ');
  const tokens = new Set<string>();
  if (brand !== undefined) tokens.add(`=${brand}`);
  for (const word of plain.match(/[a-z]+|[\u3400-\u9fff\u3040-\u30ff\uac00-\ud7a3]+|\d+/g) ?? []) {
    if (/^\d+$/.test(word)) continue;
    if (/^[a-z]/.test(word)) {
      if (word.length > 1 && !STOP_WORDS.has(word)) tokens.add(word);
    } else if (word.length === 1) tokens.add(word);
    else for (let at = 0; at + 1 < word.length; at += 1) tokens.add(word.slice(at, at + 2));
  }
  return { tokens, joined: plain.replace(/[^a-z\u3400-\u9fff\u3040-\u30ff\uac00-\ud7a3]/g, '') };
}

/**
 * How alike two names are, 0 to 1: the share of the shorter name's tokens found in the other (a descriptor carries more
 * than the name), where a cut-off or blank-less word counts by its beginning. Undefined where either has nothing to compare.
 */
export function nameSimilarity(a: NameTokens, b: NameTokens): number | undefined {
  if (a.tokens.size === 0 || b.tokens.size === 0) return undefined;
  for (const token of a.tokens) if (token.startsWith('=') && b.tokens.has(token)) return 0.95;
  const [few, many] = a.tokens.size <= b.tokens.size ? [a, b] : [b, a];
  let shared = 0;
  let total = 0;
  for (const token of few.tokens) {
    if (token.startsWith('=')) continue;
    const weight = Math.min(4, token.charCodeAt(0) > 127 ? 2 : token.length / 2);
    total += weight;
    if (many.tokens.has(token)) shared += weight;
    else if (token.charCodeAt(0) < 128 && token.length >= 4 && prefixAmong(token, many)) shared += weight * 0.8;
  }
  const overlap = total === 0 ? 0 : shared / total;
  if (overlap >= 0.75) return overlap;
  const [short, long] = few.joined.length <= many.joined.length ? [few.joined, many.joined] : [many.joined, few.joined];
  if (short.length >= 4 && long.includes(short)) return 0.9;
  const consonants = (text: string): string => text.replace(/[aeiou]/g, '');
  if (short.length >= 6 && consonants(short).length >= 4 && consonants(long).includes(consonants(short))) return 0.8;
  return overlap;
}

function prefixAmong(token: string, names: NameTokens): boolean {
  for (const other of names.tokens) {
    if (other.length < 3 || other.charCodeAt(0) > 127) continue;
    if (other.startsWith(token) || (token.startsWith(other) && other.length >= 4)) return true;
  }
  return false;
}
