/**
 * Employment: between the accepted offer and the start HR draws up the contract and has it signed,
 * checks the identity document, registers the BSN, requests the certificate of conduct (VOG) and
 * arranges the workplace with the official's account.
 *
 * <p>BSN and identity are processed here only, because of an applicant they may not be (Autoriteit
 * Persoonsgegevens, on applicants' data), and nobody but HR of the municipality sees them. Sources:
 * trial period article 7:652 BW; early notice article 7:667 BW; notice of the end article 7:668 BW;
 * check of the identity document and BSN before the first working day Wet op de loonbelasting 1964,
 * article 28.
 */
@NullMarked
package nl.posiv.onboarding.employment;

import org.jspecify.annotations.NullMarked;
