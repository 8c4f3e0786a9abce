"""A desktop's notifications, on the session bus that it is started on: says what is shown and closed, presses what it is told.

One line of JSON for each that is shown or closed; "press 3 default" on the way in. Needs python3-dbus and python3-gi.
"""

import json
import sys

import dbus
import dbus.service
from dbus.mainloop.glib import DBusGMainLoop
from gi.repository import GLib

DBusGMainLoop(set_as_default=True)

NAME = "org.freedesktop.Notifications"
BY_A_CALL = 3


def say(**what):
    print(json.dumps(what), flush=True)


class Notifications(dbus.service.Object):
    def __init__(self):
        bus = dbus.SessionBus()
        self.name = dbus.service.BusName(NAME, bus)
        super().__init__(bus, "/org/freedesktop/Notifications")
        self.last = 0

    @dbus.service.method(NAME, in_signature="", out_signature="as")
    def GetCapabilities(self):
        return ["actions", "body", "persistence"]

    @dbus.service.method(NAME, in_signature="", out_signature="ssss")
    def GetServerInformation(self):
        return ("a test", "a test", "1", "1.2")

    @dbus.service.method(NAME, in_signature="susssasa{sv}i", out_signature="u")
    def Notify(self, app, replaces, icon, summary, body, actions, hints, timeout):
        number = int(replaces)
        if number == 0:
            self.last += 1
            number = self.last
        words = [str(word) for word in actions]
        say(
            kind="shown",
            number=number,
            title=str(summary),
            message=str(body),
            actions=[{"id": id, "label": label} for id, label in zip(words[::2], words[1::2])],
        )
        return dbus.UInt32(number)

    @dbus.service.method(NAME, in_signature="u", out_signature="")
    def CloseNotification(self, number):
        say(kind="closed", number=int(number))
        self.NotificationClosed(number, BY_A_CALL)

    @dbus.service.signal(NAME, signature="us")
    def ActionInvoked(self, number, action):
        pass

    @dbus.service.signal(NAME, signature="uu")
    def NotificationClosed(self, number, reason):
        pass


notifications = Notifications()
loop = GLib.MainLoop()


def obey(source, condition):
    line = sys.stdin.readline()
    if not line:
        loop.quit()
        return False
    _, number, action = line.split()
    notifications.ActionInvoked(dbus.UInt32(int(number)), action)
    return True


GLib.io_add_watch(sys.stdin, GLib.IO_IN | GLib.IO_HUP, obey)
say(kind="ready")
loop.run()
