import type { Tongue } from './tongue.ts';

/** Indonesian and Malay, and Vietnamese with and without its accents. */
export const southeastAsian: Tongue = {
  debit:
    'pembelian|penarikan|pembayaran|transfer ke|terdebet|tertransfer|dibayar|belanja|bayaran|giao d[iị]ch|thanh to[aá]n|r[uú]t ti[eề]n|chuy[eể]n (?:kho[aả]n|ti[eề]n)|b[iị] tr[uừ]|ghi n[oợ]',
  credit: 'dana masuk|uang masuk|setoran|diterima|terkredit|nh[aậ]n (?:ti[eề]n|được)|ghi c[oó]|c[oộ]ng ti[eề]n',
  undone: 'pengembalian|dibatalkan|ho[aà]n ti[eề]n|h[uủ]y giao',
  failed: 'gagal|ditolak|tidak berhasil|th[aấ]t b[aạ]i|kh[oô]ng th[aà]nh c[oô]ng|t[uừ] ch[oố]i|tidak mencukupi',
  standing: 'saldo|sisa|baki|s[oố] d[uư]|SD(?: TK)?|h[aạ]n m[uứ]c|limit',
  fee: 'biaya|admin|ph[ií]|caj',
  none: 'kode|m[aã] (?:OTP|x[aá]c)|jatuh tempo|tagihan|promo|[uư]u [dđ][aã]i|đ[eế]n h[aạ]n',
  payee: [
    /(?:^|\s)(?:di|ke|tại|tai|t[aạ]i|cho|kepada)\s(?=\p{Lu}{2})([^\n]{2,50})/gu,
    /(?:merchant|toko)\s?[:：]?\s(?=\p{L})([^\n]{2,50})/giu,
  ],
  payer: [/(?:^|\s)(?:dari|daripada|t[uừ])\s(?=\p{Lu}{2})([^\n]{2,50})/gu],
  tails: [/(?:kartu|rekening|rek\.?|kad|TK|th[eẻ])\D{0,12}?[*xX•.]{1,12}(\d{4})(?!\d)/iu],
};
