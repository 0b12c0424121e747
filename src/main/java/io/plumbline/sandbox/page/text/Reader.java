package io.plumbline.sandbox.page.text;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/** Somebody who reads: whose names, zone and links a text is shown with. */
public interface Reader {
  /** The id of the one who reads, so that mentions of them stand out. */
  String userId();

  /** The zone in which times are told. */
  ZoneId zone();

  /** The moment of reading, for words such as "today". */
  Instant now();

  /** The shown name of a person or bot, or empty where there is no such id. */
  Optional<String> personName(String id);

  /** The name of a conversation without its mark, or empty where the reader may not see it. */
  Optional<String> channelName(String id);

  /** The page's own address of a conversation. */
  String channelHref(String id);

  /** The page's own address for a link into Slack (a permalink, App Home), or empty for others. */
  Optional<String> ownHref(String url);

  /** The page's own address of an uploaded file, or empty where there is no such file. */
  Optional<String> fileHref(String fileId);
}
