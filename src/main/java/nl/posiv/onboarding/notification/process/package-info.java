/** The mails that diagrams send, and the tasks about addresses that do not work. */
@NullMarked
package nl.posiv.onboarding.notification.process;

import org.jspecify.annotations.NullMarked;
