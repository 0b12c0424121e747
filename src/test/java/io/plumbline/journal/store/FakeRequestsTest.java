package io.plumbline.journal.store;

import io.plumbline.journal.Requests;
import io.plumbline.testing.FakeRequests;
import org.junit.jupiter.api.BeforeEach;

final class FakeRequestsTest extends RequestsContract {
  private Requests requests = new FakeRequests(clock);

  @BeforeEach
  void clear() {
    requests = new FakeRequests(clock);
  }

  @Override
  Requests requests() {
    return requests;
  }
}
