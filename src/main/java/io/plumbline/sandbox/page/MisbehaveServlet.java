package io.plumbline.sandbox.page;

import io.plumbline.sandbox.wire.Misbehaviour;
import io.plumbline.sandbox.wire.Misbehaviour.DeliveryFault;
import io.plumbline.sandbox.wire.Misbehaviour.Disconnect;
import io.plumbline.sandbox.wire.Misbehaviour.Fault;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;

/** Lets the sandbox go wrong on request, and says in a sentence what will happen. */
final class MisbehaveServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final int MOST_CALLS = 1_000;

  private final transient Engine engine;

  MisbehaveServlet(Engine engine) {
    this.engine = engine;
  }

  @Override
  protected void doPost(HttpServletRequest req, HttpServletResponse res) throws IOException {
    if (Refusal.ofForeign(req, res)) {
      return;
    }
    try {
      Answer.text(res, HttpServletResponse.SC_OK, arrange(req, engine.misbehaviour()));
    } catch (IllegalArgumentException e) {
      Answer.text(res, HttpServletResponse.SC_BAD_REQUEST, "That cannot be arranged.");
    }
  }

  private static String arrange(HttpServletRequest req, Misbehaviour misbehaviour) {
    var what = Visit.required(req, "what");
    return switch (what) {
      case "calm" -> {
        misbehaviour.calm();
        yield "All is well again.";
      }
      case "drop" -> {
        misbehaviour.sockets().drop();
        yield "All connections were dropped.";
      }
      case "refresh" -> {
        misbehaviour.sockets().disconnect(Disconnect.REFRESH_REQUESTED);
        yield "The app was asked to connect anew.";
      }
      case "duplicate", "lost", "late" -> {
        misbehaviour.nextDelivery(delivery(what));
        yield "The next delivery to the app will be " + told(what) + ".";
      }
      default -> calls(req, what, misbehaviour);
    };
  }

  private static DeliveryFault delivery(String what) {
    return switch (what) {
      case "duplicate" -> DeliveryFault.DUPLICATE;
      case "lost" -> DeliveryFault.LOST;
      default -> DeliveryFault.LATE;
    };
  }

  private static String told(String what) {
    return what.equals("duplicate") ? "made twice" : what;
  }

  private static String calls(HttpServletRequest req, String what, Misbehaviour misbehaviour) {
    var method = Visit.required(req, "method");
    int calls = number(req, "calls", MOST_CALLS);
    misbehaviour.next(method, calls, fault(what, Duration.ofSeconds(number(req, "seconds", 60))));
    return "The next "
        + (calls == 1 ? "call" : calls + " calls")
        + " of "
        + method
        + " will go wrong.";
  }

  private static Fault fault(String what, Duration seconds) {
    return switch (what) {
      case "429" -> new Fault.RateLimited(seconds);
      case "500" -> new Fault.ServerError();
      case "slow" -> new Fault.Slow(seconds);
      case "lost-answer" -> new Fault.LostAnswer();
      case "reset" -> new Fault.Reset();
      default -> throw new IllegalArgumentException("no such fault: " + what);
    };
  }

  private static int number(HttpServletRequest req, String name, int most) {
    return Math.max(1, Math.min(most, Integer.parseInt(Visit.required(req, name))));
  }
}
