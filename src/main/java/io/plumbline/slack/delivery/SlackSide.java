package io.plumbline.slack.delivery;

import io.plumbline.slack.lookup.Installations;
import io.plumbline.slack.lookup.SlackClients;

/** Where surfaces are brought to. */
public record SlackSide(
    Installations installations, SlackClients clients, ResponseUrls responseUrls) {}
