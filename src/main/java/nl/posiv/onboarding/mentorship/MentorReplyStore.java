package nl.posiv.onboarding.mentorship;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.ListCrudRepository;

interface MentorReplyStore extends ListCrudRepository<MentorReply, Long> {

  List<MentorReply> findByCaseReferenceAndOutcomeOrderById(String caseReference, String outcome);

  Optional<MentorReply> findFirstByCaseReferenceAndOutcomeOrderById(
      String caseReference, String outcome);
}
