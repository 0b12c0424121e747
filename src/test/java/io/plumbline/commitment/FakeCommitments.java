package io.plumbline.commitment;

import io.plumbline.team.TeamId;
import io.plumbline.workspace.MemberId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Commitments in memory. */
public final class FakeCommitments implements Commitments {
  private final Map<CommitmentId, Commitment> commitments = new LinkedHashMap<>();

  @Override
  public Optional<Commitment> find(CommitmentId id) {
    return Optional.ofNullable(commitments.get(id));
  }

  @Override
  public Optional<Commitment> find(TeamId team, String quarter) {
    return of(team).filter(each -> each.quarter().equals(quarter)).findFirst();
  }

  @Override
  public Optional<Commitment> before(TeamId team, String quarter) {
    return of(team)
        .filter(each -> each.quarter().compareTo(quarter) < 0)
        .max(Comparator.comparing(Commitment::quarter));
  }

  @Override
  public List<Commitment> unsignedFrom(TeamId team, String quarter) {
    return of(team)
        .filter(each -> each.quarter().compareTo(quarter) >= 0 && !each.isSigned())
        .sorted(Comparator.comparing(Commitment::quarter))
        .toList();
  }

  private Stream<Commitment> of(TeamId team) {
    return commitments.values().stream().filter(each -> each.team().equals(team));
  }

  @Override
  public void lock(TeamId team) {
    // one thread
  }

  @Override
  public Commitment begin(TeamId team, String quarter, Wording wording, Instant at) {
    var id = new CommitmentId(team.workspace(), commitments.size() + 1L);
    return put(new Commitment(id, team, quarter, 1, wording, null, List.of()));
  }

  private Commitment put(Commitment commitment) {
    commitments.put(commitment.id(), commitment);
    return commitment;
  }

  @Override
  public void sign(Commitment commitment, Signature signature) {
    if (commitment.signature(signature.side()).isPresent()
        || commitment.isSignedBy(signature.by())) {
      throw new IllegalStateException("signed before");
    }
    var signatures = new ArrayList<Signature>(commitment.signatures());
    signatures.add(signature);
    put(
        new Commitment(
            commitment.id(),
            commitment.team(),
            commitment.quarter(),
            commitment.version(),
            commitment.wording(),
            commitment.edit(),
            signatures));
  }

  @Override
  public Commitment reword(Commitment commitment, Wording wording, MemberId by, Instant at) {
    return put(
        new Commitment(
            commitment.id(),
            commitment.team(),
            commitment.quarter(),
            commitment.version() + 1,
            wording,
            new Commitment.Edit(by, at),
            List.of()));
  }
}
