package io.plumbline.slack.delivery;

import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.request.files.FilesCompleteUploadExternalRequest.FileDetails;
import com.slack.api.model.File;
import io.plumbline.slack.Limits;
import io.plumbline.slack.Rendered;
import io.plumbline.slack.lookup.SlackCalls;
import io.plumbline.slack.lookup.SlackClients;
import io.plumbline.slack.lookup.SlackFailure;
import io.plumbline.surface.Delivery.Standing;
import io.plumbline.workspace.ChannelId;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import okhttp3.Request;
import okhttp3.RequestBody;

/**
 * Sends files to a person: each is uploaded for nobody to see, then all are shared by one call.
 * Only that call has an effect, so whatever goes wrong before it is tried again without a look.
 */
final class FileShare {
  /** No file is taken from us, now or later, until an admin changes something. */
  private static final Set<String> LASTING =
      Set.of(
          "missing_scope",
          "not_allowed_token_type",
          "no_permission",
          "file_uploads_disabled",
          "file_uploads_except_images_disabled",
          "file_upload_size_restricted",
          "file_type_not_allowed",
          "storage_limit_reached",
          "posting_to_channel_denied");

  private final SlackClients clients;

  FileShare(SlackClients clients) {
    this.clients = clients;
  }

  /** The workspace takes no files from us. */
  static final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final String code;

    Refused(SlackFailure failure) {
      super("files are refused", failure);
      this.code = failure.code();
    }

    String code() {
      return code;
    }
  }

  static String sentence(Rendered.Files files, Refused refused) {
    return ("%s: Slack takes no files from me here (%s), so they were not sent. Ask your admin to let"
            + " Plumbline send files, then ask for them again.")
        .formatted(files.text(), refused.code());
  }

  /** Where they stand now. */
  Standing share(Errand errand, Rendered.Files files) {
    var client = clients.inBackground(errand.installation());
    try {
      var channel = before(() -> channel(client, errand));
      var uploaded = before(() -> uploaded(client, files));
      return new Standing(new ChannelId(channel), complete(client, channel, uploaded, files));
    } catch (SlackFailure e) {
      throw LASTING.contains(e.code()) ? new Refused(e) : e;
    }
  }

  private static <T> T before(Supplier<T> step) {
    try {
      return step.get();
    } catch (SlackFailure e) {
      throw e.withoutEffect();
    }
  }

  private static String channel(MethodsClient client, Errand errand) {
    var person = Errand.targetOf(errand.due());
    return SlackCalls.call(
            "conversations.open",
            () -> client.conversationsOpen(request -> request.users(List.of(person))))
        .getChannel()
        .getId();
  }

  private List<FileDetails> uploaded(MethodsClient client, Rendered.Files files) {
    var all = new ArrayList<FileDetails>();
    for (var parcel : Parcel.of(files)) {
      all.add(new FileDetails(upload(client, parcel), parcel.name()));
    }
    return all;
  }

  private String upload(MethodsClient client, Parcel file) {
    var bytes = file.bytes();
    var place =
        SlackCalls.call(
            "files.getUploadURLExternal",
            () ->
                client.filesGetUploadURLExternal(
                    request ->
                        request
                            .filename(file.name())
                            .length(bytes.length)
                            .altTxt(file.says().isEmpty() ? null : file.says())));
    put(place.getUploadUrl(), bytes);
    return place.getFileId();
  }

  private void put(String url, byte[] bytes) {
    var http = clients.inBackground().getHttpClient().getOkHttpClient();
    var request = new Request.Builder().url(url).post(RequestBody.create(bytes)).build();
    try (var answer = http.newCall(request).execute()) {
      if (!answer.isSuccessful()) {
        throw SlackFailure.unanswered("upload", "http_" + answer.code(), null);
      }
    } catch (IOException e) {
      throw SlackFailure.unanswered("upload", "no_answer", e);
    }
  }

  private static String complete(
      MethodsClient client, String channel, List<FileDetails> files, Rendered.Files shown) {
    var answer =
        SlackCalls.call(
            "files.completeUploadExternal",
            () ->
                client.filesCompleteUploadExternal(
                    request ->
                        request
                            .files(files)
                            .channelId(channel)
                            .initialComment(Limits.cut(shown.text(), Limits.MESSAGE_TEXT))));
    return Optional.ofNullable(answer.getFiles()).stream()
        .flatMap(List::stream)
        .map(File::getId)
        .findFirst()
        .orElse("shared");
  }
}
