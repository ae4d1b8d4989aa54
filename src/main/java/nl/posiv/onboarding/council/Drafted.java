package nl.posiv.onboarding.council;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known for a new text.
 *
 * @param members who hand it in; nobody of what is no motion
 * @param budget null of what asks for no money
 */
record Drafted(Place place, LocalDate meetingDay, List<Member> members, @Nullable Budget budget) {}
