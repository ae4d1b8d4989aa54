/**
 * Evaluation and follow-up: the official, the mentor and Ro3kvit give their view of the year, the
 * manager decides what follows, and HR sends the notice of the end (aanzegging). That notice is
 * law: in writing, for every outcome, with the conditions when the contract goes on, received at
 * the latest one month before the end (article 7:668 BW), and the employer must be able to prove
 * the receipt (article 3:37 BW). For a notice that comes late or never the employer owes
 * compensation (article 7:668 BW), which HR passes to payroll. Temporary contracts last at most 36
 * months together (article 7:668a BW). When the evaluation starts and when the decision is due are
 * defaults of the programme.
 */
@NullMarked
package nl.posiv.onboarding.evaluation;

import org.jspecify.annotations.NullMarked;
