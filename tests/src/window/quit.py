# Asks every window of a display to close, as its frame, Alt+F4 or the desktop would: WM_DELETE_WINDOW.
import ctypes as c
import os

x = c.CDLL("libX11.so.6")
Window, Atom = c.c_ulong, c.c_ulong


class Message(c.Structure):
    _fields_ = [
        ("type", c.c_int), ("serial", c.c_ulong), ("send_event", c.c_int), ("display", c.c_void_p),
        ("window", Window), ("message_type", Atom), ("format", c.c_int), ("data", c.c_long * 5),
    ]


class Event(c.Union):
    _fields_ = [("message", Message), ("room", c.c_long * 24)]


x.XOpenDisplay.restype = c.c_void_p
x.XDefaultRootWindow.restype = Window
x.XInternAtom.restype = Atom
display = c.c_void_p(x.XOpenDisplay(os.environ["DISPLAY"].encode()))
protocols = x.XInternAtom(display, b"WM_PROTOCOLS", 0)
closes = x.XInternAtom(display, b"WM_DELETE_WINDOW", 0)


def below(window):
    root, parent, all_, count = Window(), Window(), c.POINTER(Window)(), c.c_uint()
    x.XQueryTree(display, Window(window), c.byref(root), c.byref(parent), c.byref(all_), c.byref(count))
    return [all_[at] for at in range(count.value)]


def knows(window):
    atoms, count = c.POINTER(Atom)(), c.c_int()
    x.XGetWMProtocols(display, Window(window), c.byref(atoms), c.byref(count))
    return closes in [atoms[at] for at in range(count.value)]


waiting = below(x.XDefaultRootWindow(display))
while waiting:
    window = waiting.pop()
    if knows(window):
        event = Event()
        event.message = Message(33, 0, 1, display, window, protocols, 32, (closes, 0, 0, 0, 0))
        x.XSendEvent(display, Window(window), 0, 0, c.byref(event))
    else:
        waiting += below(window)
x.XSync(display, 0)
