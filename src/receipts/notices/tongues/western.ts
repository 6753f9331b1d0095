import type { Tongue } from './tongue.ts';

/** German, Dutch, French and Italian. */
export const western: Tongue = {
  debit:
    'abgebucht|belastet|kartenzahlung|zahlung (?:von|über|in Höhe)|bezahlt|abhebung|lastschrift|betaling|afgeschreven|betaald|opgenomen|paiement|achat|débit[ée]?|retrait|prélèvement|payé|pagamento|addebit\\p{L}*|prelievo|acquisto|speso',
  credit:
    'gutgeschrieben|gutschrift|zahlungseingang|geldeingang|bijgeschreven|ontvangen|crédité|virement reçu|avez reçu|accredit\\p{L}*|ricevut\\p{L}*',
  undone: 'rückerstatt\\p{L}*|erstattet|storniert|terugbetaald|rembours\\p{L}*|annulé|rimbors\\p{L}*|storn\\p{L}*',
  failed:
    'abgelehnt|fehlgeschlagen|nicht (?:ausgeführt|genehmigt|erfolgreich)|geweigerd|mislukt|refusé\\p{L}*|échoué|rejeté|rifiutat\\p{L}*|negat[ao]|non autorizzat\\p{L}*|non (?:riuscit|andat)\\p{L}*',
  standing: 'saldo|kontostand|verfügbar\\p{L}*|solde|disponib\\p{L}*|beschikbaar|plafond|limite?',
  fee: 'gebühr\\p{L}*|kosten|frais|commission\\p{L}*|spese|commissione',
  none: '\\bTAN\\b|freigabecode|sicherheitscode|mot de passe|code de (?:sécurité|validation)|codice|fällig|échéance|scadenza|vervalt|angebot|offre|offerta|wird (?:am|abgebucht)|sera (?:prélev|débit)|verrà',
  payee: [
    /(?:^|\s)(?:bei|an|chez|auprès de|presso|da|bij|aan)\s(?=[\p{Lu}\d])(?!\d{1,2}[.:/])([^\n]{2,50})/gmu,
    /(?:^|\s)(?:à|a)\s(?=\p{Lu}{2})([^\n]{2,50})/gmu,
  ],
  payer: [/(?:^|\s)(?:von|de|da|van)\s(?=\p{Lu})(?![A-Z]{3}\s\d)([^\n]{2,50})/gmu],
  tails: [
    /(?:karte|konto|carte|compte|carta|conto|kaart|rekening)\D{0,24}?(?:endend auf|se terminant par|finissant par|che termina con|eindigend op|[*xX•.]{1,12})\s?(\d{4})(?!\d)/iu,
  ],
};
