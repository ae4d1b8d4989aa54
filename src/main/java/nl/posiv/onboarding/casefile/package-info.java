/**
 * The file of a case: what was recorded of it, section by section, for those who may read it. Each
 * phase says which of its tables are shown and how ({@link
 * nl.posiv.onboarding.casefile.CaseSection}); who reads which section stands in {@code rights.csv};
 * what another municipality recorded stays there, whatever the section. A test reads the schema:
 * what is recorded of a case is shown, or there is a reason why it is not.
 */
@NullMarked
package nl.posiv.onboarding.casefile;

import org.jspecify.annotations.NullMarked;
