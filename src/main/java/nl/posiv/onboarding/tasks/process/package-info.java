/** Tasks and forms as the engine has them, with the rights of whoever is signed in. */
@NullMarked
package nl.posiv.onboarding.tasks.process;

import org.jspecify.annotations.NullMarked;
