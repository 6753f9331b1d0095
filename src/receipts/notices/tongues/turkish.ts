import type { Tongue } from './tongue.ts';

/** Banks of Turkey: the verb stands last, the shop before firmasında or işyerinde. */
export const turkish: Tongue = {
  debit:
    'harcama|alışveriş|çekil|çekim|ödeme yap|para transferi[^.]{0,12} yapıldı|havale yap|tahsil edil|provizyon|kart(?:ınız|la)',
  credit: 'giriş oldu|giriş yap|yatırıl|hesabınıza[^.]{0,60} (?:geldi|gelmiş|aktarıl)',
  undone: 'iade|iptal',
  failed: 'reddedil|başarısız|gerçekleştirilemedi|gerçekleşmedi|onaylanmadı|yetersiz bakiye',
  standing: 'bakiye\\p{L}*|kullanılabilir|limit\\p{L}*',
  fee: 'ücret|komisyon|masraf',
  none: 'şifre|doğrulama kodu|son ödeme|asgari|ekstre|kampanya|fırsat',
  payee: [
    /tarihinde\s([^\n]{2,70}?)\s(?:firmasında|iş ?yerinde|adresinde|mağazasında)/giu,
    /(?:hesabınızdan|kartınız(?:la|dan))\s([^\n]{2,60}?)\s(?:adlı alıcıya|firmasında|iş ?yerinde)/giu,
  ],
  payer: [/tarihinde\s([^\n]{2,60}?)\s(?:tarafından|firmasından)/giu],
  tails: [/(\d{4})\sile biten/iu],
};
