package io.plumbline.team;

import io.plumbline.workspace.ChannelId;

/**
 * A channel as Slack knows it.
 *
 * @param name without the number sign
 * @param botIsIn whether the bot is a member, so that it may post there
 */
public record Channel(ChannelId id, String name, boolean archived, boolean botIsIn) {}
