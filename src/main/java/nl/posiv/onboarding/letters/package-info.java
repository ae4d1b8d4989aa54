/**
 * The letters around a contract: what each is for, what it needs, and its words. All that stands in
 * one comes from the records; where something is missing there is no letter, and it is said what is
 * missing. A letter is plain text with placeholders ({@link
 * nl.posiv.onboarding.letters.LetterText}); nothing in it is ever evaluated. The Dutch text is the
 * one that counts; the others are translations and say so.
 */
@NullMarked
package nl.posiv.onboarding.letters;

import org.jspecify.annotations.NullMarked;
