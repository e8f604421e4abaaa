"""A small echo bot as Bolt's own documentation would have it; it knows nothing of the sandbox."""

import os

from slack_bolt import App
from slack_bolt.adapter.socket_mode import SocketModeHandler
from slack_sdk import WebClient

api_url = os.environ.get("SLACK_API_URL", WebClient.BASE_URL)
app = App(
    client=WebClient(token=os.environ["SLACK_BOT_TOKEN"], base_url=api_url),
    signing_secret=os.environ.get("SLACK_SIGNING_SECRET"),
)


@app.message("")
def echo(message, say):
    say(
        blocks=[
            {"type": "section", "text": {"type": "mrkdwn", "text": f"You said: {message['text']}"}},
            {
                "type": "actions",
                "elements": [
                    {"type": "button", "text": {"type": "plain_text", "text": "Louder"}, "action_id": "louder"}
                ],
            },
        ],
        text=f"You said: {message['text']}",
    )


@app.action("louder")
def louder(ack, body, client):
    ack()
    text = body["message"]["text"].upper()
    client.chat_update(channel=body["channel"]["id"], ts=body["message"]["ts"], text=text, blocks=[])


@app.command("/echo")
def open_form(ack, body, client):
    ack()
    client.views_open(
        trigger_id=body["trigger_id"],
        view={
            "type": "modal",
            "callback_id": "echo-form",
            "private_metadata": body["channel_id"],
            "title": {"type": "plain_text", "text": "Echo"},
            "submit": {"type": "plain_text", "text": "Say it"},
            "blocks": [
                {
                    "type": "input",
                    "block_id": "words",
                    "label": {"type": "plain_text", "text": "What?"},
                    "element": {"type": "plain_text_input", "action_id": "text"},
                }
            ],
        },
    )


@app.view("echo-form")
def say_it(ack, view, client):
    text = view["state"]["values"]["words"]["text"]["value"]
    if text == "nothing":
        ack(response_action="errors", errors={"words": "Say something."})
        return
    ack()
    client.chat_postMessage(channel=view["private_metadata"], text=f"Somebody says: {text}")


@app.command("/shout")
def shout(ack, command):
    ack(f"{command['text'].upper()}!")


@app.event("app_home_opened")
def show_home(client, event):
    client.views_publish(
        user_id=event["user"],
        view={
            "type": "home",
            "blocks": [{"type": "section", "text": {"type": "mrkdwn", "text": f"Hello <@{event['user']}>"}}],
        },
    )


if __name__ == "__main__":
    if "SLACK_APP_TOKEN" in os.environ:
        SocketModeHandler(app, os.environ["SLACK_APP_TOKEN"]).start()
    else:
        app.start(port=int(os.environ.get("PORT", "3000")))
