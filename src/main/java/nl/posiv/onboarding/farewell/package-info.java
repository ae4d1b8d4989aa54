/**
 * Farewell: what comes after the work. The person says whether Ro3kvit may keep in touch, and can
 * take that back, by the link or by telling Ro3kvit; a month later both sides are asked how it was.
 * The survey closes by itself. Its answers are kept without the case, and read as figures only.
 */
@NullMarked
package nl.posiv.onboarding.farewell;

import org.jspecify.annotations.NullMarked;
