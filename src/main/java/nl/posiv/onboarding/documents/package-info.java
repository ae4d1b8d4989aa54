/**
 * Files of a case: the CV, proofs, the copy of the identity document that an employer must keep,
 * the signed contract. Who adds and who reads which kind stands in {@code rights.csv}; what may not
 * be asked for before the offer is accepted is not taken before (R16). What a file is goes by its
 * content; what an image or a PDF says of its maker and its place is removed; the content is kept
 * encrypted, and for as long as the terms of its kind say (R15). What protects whom from what:
 * {@code docs/adr/0036}.
 */
@NullMarked
package nl.posiv.onboarding.documents;

import org.jspecify.annotations.NullMarked;
