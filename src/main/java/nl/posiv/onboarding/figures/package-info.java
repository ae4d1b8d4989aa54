/** Numbers of people as they may be said to anybody: nobody is recognised by them. */
@NullMarked
package nl.posiv.onboarding.figures;

import org.jspecify.annotations.NullMarked;
