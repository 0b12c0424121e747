package io.plumbline.audit.store;

import io.plumbline.audit.AuditId;
import io.plumbline.audit.Invitations;
import io.plumbline.audit.Invitee;
import io.plumbline.audit.Part;
import io.plumbline.audit.Voice;
import io.plumbline.workspace.MemberId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;

/** The rows of those whom an audit asks and who are not invited yet. */
final class ToInvite {
  private ToInvite() {}

  /** Some people of one part and voice. */
  private record Some(int place, Part part, Voice voice, List<MemberId> members) {
    boolean takes(Invitee next) {
      return members.size() < Invitations.AT_ONCE && part == next.part() && voice == next.voice();
    }

    String written() {
      return members.stream().map(MemberId::value).collect(Collectors.joining(" "));
    }

    List<Invitee> invitees() {
      return members.stream().map(member -> new Invitee(member, part, voice)).toList();
    }
  }

  static void keep(Handle db, AuditId audit, List<Invitee> invitees) {
    var batch =
        db.prepareBatch(
            """
            insert into audit_to_invite
              (workspace_id, audit_id, place, part, voice, people, members)
            values (:workspace, :audit, :place, :part, :voice, :people, :members)
            """);
    for (var some : cut(invitees)) {
      of(audit, batch)
          .bind("place", some.place())
          .bind("part", some.part().name())
          .bind("voice", some.voice().name())
          .bind("people", some.members().size())
          .bind("members", some.written())
          .add();
    }
    batch.execute();
  }

  private static List<Some> cut(List<Invitee> invitees) {
    var cut = new ArrayList<Some>();
    for (var each : invitees) {
      if (cut.isEmpty() || !cut.get(cut.size() - 1).takes(each)) {
        cut.add(new Some(cut.size(), each.part(), each.voice(), new ArrayList<>()));
      }
      cut.get(cut.size() - 1).members().add(each.member());
    }
    return cut;
  }

  /** Takes the next of them out; empty where none is left. */
  static Optional<List<Invitee>> take(Handle db, AuditId audit) {
    var next = next(db, audit);
    next.ifPresent(some -> remove(db, audit, some));
    return next.map(Some::invitees);
  }

  private static Optional<Some> next(Handle db, AuditId audit) {
    return of(
            audit,
            db.createQuery(
                """
                select place, part, voice, members
                  from audit_to_invite
                 where workspace_id = :workspace
                   and audit_id = :audit
                 order by place
                 fetch first 1 rows only
                """))
        .map(
            (row, context) ->
                new Some(
                    row.getInt("place"),
                    Part.valueOf(row.getString("part")),
                    Voice.valueOf(row.getString("voice")),
                    read(row.getString("members"))))
        .findOne();
  }

  private static List<MemberId> read(String written) {
    return Arrays.stream(written.split(" ", -1)).map(MemberId::new).toList();
  }

  private static void remove(Handle db, AuditId audit, Some some) {
    of(
            audit,
            db.createUpdate(
                """
                delete from audit_to_invite
                 where workspace_id = :workspace
                   and audit_id = :audit
                   and place = :place
                """))
        .bind("place", some.place())
        .execute();
  }

  /** How many of a voice they are. */
  static int count(Handle db, AuditId audit, Voice voice) {
    return of(
            audit,
            db.createQuery(
                """
                select coalesce(sum(people), 0)
                  from audit_to_invite
                 where workspace_id = :workspace
                   and audit_id = :audit
                   and voice = :voice
                """))
        .bind("voice", voice.name())
        .mapTo(Integer.class)
        .one();
  }

  static boolean isAnybody(Handle db, AuditId audit) {
    return of(
            audit,
            db.createQuery(
                """
                select count(*) > 0
                  from audit_to_invite
                 where workspace_id = :workspace
                   and audit_id = :audit
                """))
        .mapTo(Boolean.class)
        .one();
  }

  private static <S extends SqlStatement<S>> S of(AuditId audit, S statement) {
    return statement.bind("workspace", audit.workspace().value()).bind("audit", audit.value());
  }
}
