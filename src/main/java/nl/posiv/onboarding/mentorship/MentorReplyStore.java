package nl.posiv.onboarding.mentorship;

import java.util.List;
import java.util.Optional;
import nl.posiv.onboarding.records.CaseReference;
import org.springframework.data.repository.ListCrudRepository;

interface MentorReplyStore extends ListCrudRepository<MentorReply, Long> {

  List<MentorReply> findByCaseReferenceAndOutcomeOrderById(
      CaseReference caseReference, String outcome);

  Optional<MentorReply> findFirstByCaseReferenceAndOutcomeOrderById(
      CaseReference caseReference, String outcome);
}
