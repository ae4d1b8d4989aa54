/**
 * Who is employed where, from when to when. A working life is a chain of contracts, and every
 * question about it is asked of them: who is at work, whose work begins, which contracts count in
 * the chain (keten, article 7:668a BW), whom a municipality has taken on.
 */
@NullMarked
package nl.posiv.onboarding.contracts;

import org.jspecify.annotations.NullMarked;
