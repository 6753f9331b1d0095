import type { Tongue } from './tongue.ts';

/** Russian and Ukrainian, in their script and in Latin letters, Czech, Slovak and Polish. */
export const slavic: Tongue = {
  debit:
    'покупка|оплата|списани|снятие|выдача|перевод|oplata|pokupka|spisani|snyatie|vydacha|platba kartou|odchoz[ií] platba|v[yý]b[eě]r|zaplac|p[lł]atno[sś][cć]|zakup|obci[aą][zż]|wyp[lł]ata|przelew wychodz',
  credit:
    'зачислен|поступлен|пополнени|zachislen|postuplen|popolnen|p[rř][ií]choz[ií] platba|p[rř]ips[aá]n|wp[lł]yn[eę][lł]|przelew przychodz|uznani',
  undone: 'возврат|отмена|vozvrat|otmena|vr[aá]cen|zwrot|refundac',
  failed:
    'отклон|отказ|недостаточно|не выполнен|неуспешн|otkaz|otklon|zam[ií]tnut|odm[ií]tnut|ne[uú]sp[eě][sš]n|odrzucon|odmow|nieudan',
  standing: 'баланс|остаток|доступно|лимит|balans|ostatok|dostupno|dostupn|z[uů]statek|saldo|dost[eę]pne',
  fee: 'комисси|komissi|poplat|prowizj|op[lł]at[aey] za',
  none: 'код|пароль|никому|kod|heslo|has[lł]o|splatn|termin|nabídka|oferta|promocj',
  payee: [
    /"([^"\n]{2,40})"/gu,
    /v obchod[eě]\s(?=[\p{L}\d])([^\n]{2,60})/giu,
    /na [uú][cč]et\s(?=[\p{L}\d])([^\n]{2,40})/giu,
    /(?:oplata|pokupka|покупка|оплата|списани[ея])\s[\d.,  ]{1,14}\s?[\p{L}.₽]{1,4}\.?\s(?=[\p{L}])(?:[A-Z]{3}\s)?([^\n]{2,50}?)(?=\.\s|\s(?:баланс|остаток|доступно)|$)/gimu,
    /(?:w sklepie|w|у|в магазине)\s(?=\p{Lu}{2})([^\n]{2,50})/gu,
  ],
  payer: [/(?:od odes[ií]latele|от|od|ot)\s(?=\p{Lu})([^\n]{2,50})/gu],
  tails: [/(?:karta|карта|сч[её]т|kart[ay])\s?[\d]{0,6}[*xX•.]{1,12}\s?(\d{4})(?!\d)/iu],
};
