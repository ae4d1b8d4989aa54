/**
 * Approval by the municipality: HR reviews the nomination, holds the interview and prepares the
 * offer; the manager with the mandate decides, and is never the person who reviewed. The college
 * appoints staff (article 160 Gemeentewet), usually by mandate; the reference of the mandate
 * decision is kept.
 */
@NullMarked
package nl.posiv.onboarding.approval;

import org.jspecify.annotations.NullMarked;
