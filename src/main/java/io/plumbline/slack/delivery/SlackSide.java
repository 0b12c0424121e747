package io.plumbline.slack.delivery;

import io.plumbline.slack.Installations;
import io.plumbline.slack.SlackClients;

/** Where surfaces are brought to. */
public record SlackSide(
    Installations installations, SlackClients clients, ResponseUrls responseUrls) {}
