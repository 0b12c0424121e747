package io.plumbline.slack.lookup;

import java.util.List;
import java.util.Set;

/** What to do about an error of Slack's, by its code. */
public enum Reaction {
  /** Slack is busy or broken: try again later. A code nobody has heard of is taken for this. */
  WAIT,
  /** The target is gone or closed to us: leave this message, tell those who can act. */
  GONE,
  /** Nothing works in this workspace, or not this method: stop calling until that has changed. */
  WORKSPACE,
  /** Slack does not take what we sent: the same will not be taken again. */
  OUR_BUG;

  private static final Set<String> WAIT_CODES =
      Set.of(
          "ratelimited",
          "rate_limited",
          "service_unavailable",
          "internal_error",
          "fatal_error",
          "request_timeout",
          "update_failed",
          "message_limit_exceeded",
          "hash_conflict");

  private static final Set<String> GONE_CODES =
      Set.of(
          "channel_not_found",
          "channel_is_limited_access",
          "is_archived",
          "not_in_channel",
          "user_not_in_channel",
          "user_not_found",
          "users_not_found",
          "user_not_visible",
          "user_disabled",
          "cannot_dm_bot",
          "invalid_user_combination",
          "message_not_found",
          "cant_update_message",
          "edit_window_closed",
          "cannot_reply_to_message",
          "messages_tab_disabled",
          "not_enabled",
          "is_inactive",
          "thread_locked",
          "thread_not_found",
          "app_access_restricted");

  private static final Set<String> WORKSPACE_CODES =
      Set.of(
          "not_authed",
          "invalid_auth",
          "account_inactive",
          "token_revoked",
          "token_expired",
          "missing_scope",
          "no_permission",
          "not_allowed_token_type",
          "access_denied",
          "accesslimited",
          "team_access_not_granted",
          "team_added_to_org",
          "team_not_found",
          "org_login_required",
          "ekm_access_denied",
          "enterprise_is_restricted",
          "two_factor_setup_required");

  private static final Set<String> OUR_BUG_CODES =
      Set.of(
          "invalid_arguments",
          "invalid_arg_name",
          "invalid_array_arg",
          "invalid_charset",
          "invalid_form_data",
          "invalid_post_type",
          "missing_post_type",
          "unknown_method",
          "method_deprecated",
          "deprecated_endpoint",
          "msg_too_long",
          "msg_blocks_too_long",
          "no_text",
          "block_mismatch",
          "too_many_attachments",
          "attachment_payload_limit_exceeded",
          "markdown_text_conflict",
          "view_too_large",
          "duplicate_external_id",
          "missing_profile_id");

  private static final List<String> GONE_PREFIXES = List.of("restricted_action", "slack_connect_");
  private static final List<String> OUR_BUG_PREFIXES =
      List.of("invalid_blocks", "metadata_", "invalid_metadata_");

  /** The reaction to {@code code}. */
  public static Reaction to(String code) {
    if (GONE_CODES.contains(code) || GONE_PREFIXES.stream().anyMatch(code::startsWith)) {
      return GONE;
    }
    if (OUR_BUG_CODES.contains(code) || OUR_BUG_PREFIXES.stream().anyMatch(code::startsWith)) {
      return OUR_BUG;
    }
    return WORKSPACE_CODES.contains(code) ? WORKSPACE : WAIT;
  }

  static boolean isKnown(String code) {
    return to(code) != WAIT || WAIT_CODES.contains(code);
  }
}
