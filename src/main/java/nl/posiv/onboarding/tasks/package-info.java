/**
 * Tasks without Tasklist: our own pages with the same forms, for whoever Tasklist shuts out. They
 * are plain HTML, work without scripts, with a keyboard, with a screen reader and at a zoom of 400
 * %. What is shown, checked, refused and recorded is decided where Tasklist's forms are, in {@code
 * engine}.
 */
@NullMarked
package nl.posiv.onboarding.tasks;

import org.jspecify.annotations.NullMarked;
