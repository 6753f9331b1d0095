/** Words of a line that tells where the account stands, or what the rows add up to: no row of its own, by language. */
const STANDING: readonly RegExp[] = [
  // German, Dutch, Italian, Spanish, Portuguese, Danish, Norwegian, Swedish
  /^(?:(?:dein|ihr|der|alter?|neuer?|letzter|aktueller|voriger|vorheriger|bisheriger|valutarischer|verf[uü]gbarer|vorig|nieuw|begin|eind|huidig|openings|sluitings|ing[aå]ende|utg[aå]ende|vecchio|nuovo|precedente|anterior|nuevo|saldo) )*(?:anfangs|end|start|schluss|gesamt|abschluss|zwischen|er[oö]ffnungs|begin|eind|[aå]bnings)?(?:saldo|salden|kontost[aä]nd|rechnungssaldo)\b(?!ausgleich)/i,
  /^(?:übertrag|[uü]ebertrag|vortrag)(?: (?:auf|von|vom|aus|zum|nächste|folgende)?\s?(?:blatt|seite|vorseite|vorjahr|vormonat)\b|\s*$|:)/i,
  /^(?:zwischensumme|gesamtsumme|summe|gesamt|totaal|totale|kontobelastungen|kontogutschriften)\b(?: (?:der |aller |die |zahlungs)?(?:belastungen|gutschriften|ums[aä]tze|buchungen|eing[aä]nge|ausg[aä]nge|soll|haben))*\s*[:(]?/i,
  /^transport(?:eren)?(?: (?:van|naar) \S+(?: \d+)?)?\s*$/i,
  // French
  /^(?:(?:ancien|nouveau|votre) )?solde\b|^report (?:de|à|du|sur)\b|^report\s*$|^[aà] reporter\b|^total des (?:op[eé]rations|mouvements|d[eé]bits|cr[eé]dits)\b/i,
  // English
  /^(?:your |the )?(?:opening|closing|previous|last (?:month'?s|statement)|new|current|statement|beginning|ending|available|outstanding|ledger|running|prior|final|start|end)\s(?:\w+\s){0,2}balance\b/i,
  /^balance(?:\s*$|:| (?:brought|carried|b\/?f|c\/?f|b\/d|c\/d|forward|from (?:last|previous|sheet|page)|as (?:of|at)|on|at|due|outstanding)\b)/i,
  /^(?:amount |balance )?(?:brought|carried) (?:forward|down)\b|^(?:b\/f|c\/f)\b/i,
  /^(?:sub-?\s?total|grand total|totals?)\s*(?:$|:|(?:amount|balance|due|payments?|credits?|debits?|charges?|purchases|fees|interest|withdrawals|deposits|paid|money|new|for|of|this|in|out|and|transactions?)\b)/i,
  // Chinese, Japanese, Russian
  /^(?:人民币|美元|外币|本页|本期|本月|上期|上月|期初|期末|账户|帐户|帳戶|当前|可用|支出|收入|借方|贷方|账单|帳單|金额|金額|交易|消费|消費|应还|應繳|还款|残高|お取引)*(?:残高(?!照会)|余额|餘額|结余|結餘|合计|合計|小计|小計|总计|總計)/,
  /^(?:承前页|承前頁|过次页|過次頁|转下页|上期(?:账单|帳單|存款)|前月繰越|前回残高|次月繰越|繰越|差引残高|今回残高|お支払合計)/,
  /^(?:остаток|входящий остаток|исходящий остаток|итого|баланс|оборот)(?![а-яё])/i,
];

/** Does a line's text, its figures and dates taken off, say a balance or a total? */
export function isBalanceLine(words: string): boolean {
  const plain = words
    .replace(/^[\s*·•.:–-]+/, '')
    .replace(/\s+/g, ' ')
    .trim();
  return plain !== '' && plain.length <= 90 && STANDING.some((each) => each.test(plain));
}

/** Sums of rows, and figures that hold more than what was posted: no balance between rows. */
const NO_BALANCE =
  /^(?:zwischensumme|gesamtsumme|summe|gesamt\b|totaal|totale|total|sub-?\s?total|grand total|kontobelastungen|kontogutschriften|итого|оборот|お支払合計)|available|disponible|verf[uü]gbar|可用|合计|合計|小计|小計|总计|總計/i;
const OPENS =
  /^(?:dein |ihr |der |saldo |kontostand )?(?:alt|anfangs|start|letzte|vorig|vorherig|bisherig|begin|openings?|ing[aå]ende|vecchio|precedente|anterior|inizial|inicial|er[oö]ffnungs|vortrag|[uü]e?bertrag (?:von|vom|aus)|ancien|report\b|previous|last|prior|your (?:opening|previous)|the (?:opening|previous)|(?:amount |balance )?(?:brought|b\/?f|b\/d|from (?:last|previous|sheet|page))|balance (?:brought|b\/?f|from)|transport\b|上期|上月|期初|承前|前月|前回|входящий|остаток на начало)/i;
const CLOSES =
  /^(?:dein |ihr |der |your |the |saldo |kontostand )?(?:neu|end|schluss|abschluss|aktuell|nieuw|eind|sluitings|utg[aå]ende|nuovo|nuevo|nouveau|new\b|final|closing|current|statement|(?:amount |balance )?(?:carried|c\/?f|c\/d|forward)|[uü]e?bertrag auf|[aà] reporter|期末|次月|差引|今回|transporteren|过次页|過次頁|转下页|исходящий|остаток на конец)/i;

/** What a balance line tells: where the rows begin, where they end, or a balance of either; undefined for sums of rows. */
export function standingIn(words: string): 'opens' | 'closes' | 'stands' | undefined {
  const plain = words.replace(/^[\s*·•.:–-]+/, '').trim();
  if (NO_BALANCE.test(plain)) return undefined;
  if (OPENS.test(plain)) return 'opens';
  return CLOSES.test(plain) ? 'closes' : 'stands';
}
