package io.plumbline.team.holiday.http;

import io.plumbline.team.HolidayAddress;
import io.plumbline.team.HolidaySource.Failure;
import io.plumbline.team.holiday.PublicNetwork;
import io.plumbline.team.holiday.PublishedCalendar;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Proxy;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import okhttp3.CookieJar;
import okhttp3.Dns;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * Reads an address that anybody of a team may have typed. A host's name is looked up once for each
 * connection, every address that comes of it must be public, and the connection goes to one of
 * these and no other; a redirection is a new address. Nothing of ours goes along: no proxy, no
 * cookie, no credentials.
 */
public final class GuardedReader implements PublishedCalendar, AutoCloseable {
  /** For the whole of it, redirections and slow hosts included. */
  private static final Duration LONGEST = Duration.ofSeconds(10);

  private static final int MOST_REDIRECTIONS = 3;
  private static final int LARGEST = 1024 * 1024;
  private static final int NOT_FOUND = 400;

  private final OkHttpClient client;

  public GuardedReader() {
    this(host -> List.of(InetAddress.getAllByName(host)), PublicNetwork::has);
  }

  GuardedReader(Dns names, Predicate<InetAddress> isPublic) {
    this.client =
        new OkHttpClient.Builder()
            .dns(new OnlyPublic(names, isPublic))
            .proxy(Proxy.NO_PROXY)
            .cookieJar(CookieJar.NO_COOKIES)
            .followRedirects(false)
            .followSslRedirects(false)
            .retryOnConnectionFailure(false)
            .callTimeout(LONGEST)
            .connectTimeout(LONGEST)
            .readTimeout(LONGEST)
            .build();
  }

  /** The names of hosts, with the addresses that may be connected to. */
  private record OnlyPublic(Dns names, Predicate<InetAddress> isPublic) implements Dns {
    @Override
    public List<InetAddress> lookup(String host) throws UnknownHostException {
      var addresses = names.lookup(host);
      if (addresses.isEmpty() || !addresses.stream().allMatch(isPublic)) {
        throw new NotPublic(host);
      }
      return addresses;
    }
  }

  /** Before a connection is opened. */
  private static final class NotPublic extends UnknownHostException {
    private static final long serialVersionUID = 1L;

    NotPublic(String host) {
      super(host);
    }
  }

  @Override
  public Answer read(HolidayAddress address) {
    var url = HttpUrl.parse(address.value());
    long until = System.nanoTime() + LONGEST.toNanos();
    try {
      for (int i = 0; url != null && i <= MOST_REDIRECTIONS; i++) {
        if (isNumber(url) || System.nanoTime() > until) {
          return failed(isNumber(url) ? Failure.NOT_PUBLIC : Failure.NO_ANSWER);
        }
        try (var response = client.newCall(request(url)).execute()) {
          if (!response.isRedirect()) {
            return answer(response);
          }
          url = redirected(url, response);
        }
      }
      return failed(Failure.NOT_THERE);
    } catch (UnknownHostException e) {
      return failed(Failure.NOT_PUBLIC);
    } catch (IOException e) {
      return failed(Failure.NO_ANSWER);
    }
  }

  private static Request request(HttpUrl url) {
    return new Request.Builder()
        .url(url)
        .header("Accept", "text/calendar, text/plain;q=0.5")
        .header("Accept-Encoding", "identity")
        .header("User-Agent", "Plumbline")
        .build();
  }

  /** A number in place of a name is connected to without being looked up. */
  private static boolean isNumber(HttpUrl url) {
    var host = url.host();
    return host.contains(":") || host.matches("[0-9.]+");
  }

  private static @Nullable HttpUrl redirected(HttpUrl from, Response response) {
    var to = response.header("Location");
    return to == null ? null : from.resolve(to);
  }

  private static Answer answer(Response response) throws IOException {
    if (response.code() >= NOT_FOUND) {
      return failed(Failure.NOT_THERE);
    }
    var body = response.body();
    if (body == null) {
      return failed(Failure.NO_CALENDAR);
    }
    var bytes = body.byteStream().readNBytes(LARGEST + 1);
    return bytes.length > LARGEST
        ? failed(Failure.TOO_LARGE)
        : new Answer.Text(new String(bytes, StandardCharsets.UTF_8));
  }

  private static Answer failed(Failure failure) {
    return new Answer.Failed(failure);
  }

  @Override
  public void close() {
    client.dispatcher().executorService().shutdown();
    client.connectionPool().evictAll();
  }
}
