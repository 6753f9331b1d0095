import type { Tongue } from './tongue.ts';

/** Portuguese and Spanish, of Europe, Africa and America. */
export const iberian: Tongue = {
  debit:
    'debitad[ao]|d[eé]bito de|compras?|transferiste|transferiu|enviaste|levantaste|levantamento|pagamento|pagaste|pago|cargo (?:de|por)|saque|retiro|retirada|consumo|cobro|cobrado|pix enviado|transferencia enviada',
  credit:
    'cr[eé]dito de|creditad[ao]|recebeste|recebeu|recibiste|recibido|depositaste|dep[oó]sito|abono|abonad[ao]|pix recebido|ingreso',
  undone: 'estorno|estornad[ao]|reembols|devoluci[oó]n|devolu[cç][aã]o|anulad[ao]|revers[aã]o|reversi[oó]n',
  failed:
    'recusad[ao]|rechazad[ao]|negad[ao]|denegad[ao]|n[aã]o autorizad|no autorizad|falhou|fallid[ao]|sem sucesso|no (?:fue|se pudo)|n[aã]o foi',
  standing: 'saldo(?:[\\p{L}\\s-]{0,18})?(?:\\se\\sde)?|limite|dispon[ií]vel|disponible',
  fee: 'taxa(?: foi)?(?: de)?|comiss[aã]o|comisi[oó]n|imposto(?: de selo)?|iva|impuesto|tarifa',
  none: 'c[oó]digo|senha|contrase[nñ]a|clave|vencimento|vencimiento|vence em|fatura fechada|oferta|promo',
  payee: [
    /(?:para|a favor de)\s(?:\d{6,15}\s-\s)?(?=\p{Lu})([^\n]{2,60})/gu,
    /(?:na entidade|no agente|no estabelecimento|en el comercio|em|en|na loja|no comerciante|comercio:|estabelecimento:)\s(?:\d{4,9}\s-\s)?(?=\p{Lu})([^\n]{2,60})/gu,
    /\d{1,2}:\d{2},\s(?=\p{Lu})([^\n]{2,60})/gu,
  ],
  payer: [
    /(?:^|\s)de\s(?:\d{4,15}\s-\s)?(?=\p{Lu}{2})(?![A-Z]{3}\s\d)([^\n]{2,60})/gu,
    /(?:no agente)\s(?:\d{4,9}\s-\s)?(?=\p{Lu})([^\n]{2,60})/gu,
  ],
  tails: [
    /(?:conta|cuenta)\s(?:n[.º°]?\s?)?\d{4,14}(\d{4})(?!\d)/iu,
    /(?:conta|cuenta|cart[aã]o|tarjeta|terminad[ao] em|terminad[ao] en|final)\D{0,16}?[*xX•.]{0,16}(\d{4})(?![\d/])/iu,
  ],
};
