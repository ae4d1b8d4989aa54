/** The application; its parts are the packages below. */
@NullMarked
package nl.posiv.onboarding;

import org.jspecify.annotations.NullMarked;
