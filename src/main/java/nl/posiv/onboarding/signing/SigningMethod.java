package nl.posiv.onboarding.signing;

import nl.posiv.onboarding.documents.OpenedDocument;

/**
 * A way in which both sides sign. One with a certificate would read in the file who signed it and
 * when; one on paper cannot, and asks a person.
 */
interface SigningMethod {

  /** As what it is recorded, and the end of the key of its texts. */
  String id();

  /**
   * Looks at the file that shows the signatures.
   *
   * @return what tells this file from every other one, in hexadecimal digits
   * @throws ProofRefusedException if it can show none
   */
  String examine(OpenedDocument file) throws ProofRefusedException;
}
