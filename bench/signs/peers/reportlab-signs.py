# A peer: reportlab, a page a sheet, the code by its own QrCodeWidget.
import json
import os
import resource
import sys
import time

from reportlab.graphics import renderPDF
from reportlab.graphics.barcode.qr import QrCodeWidget
from reportlab.graphics.shapes import Drawing
from reportlab.lib.colors import CMYKColor
from reportlab.lib.units import mm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen import canvas

WIDTH, HEIGHT, BLEED = 148, 210, 3
GREEN = CMYKColor(0.8, 0.4, 0.7, 0.4)
BLACK = CMYKColor(0, 0, 0, 1)


def across(x):
    return (x + BLEED) * mm


def up(y):
    return (HEIGHT + BLEED - y) * mm


def draw_code(page, code):
    widget = QrCodeWidget(code["content"], barLevel="Q", barBorder=0)
    widget.barFillColor = BLACK
    left, bottom, right, top = widget.getBounds()
    scale = code["width"] * mm / (right - left)
    drawing = Drawing(code["width"] * mm, code["width"] * mm, transform=[scale, 0, 0, scale, 0, 0])
    drawing.add(widget)
    renderPDF.draw(drawing, page, across(code["x"]), up(code["y"] + code["width"]))


def draw(sheets, regular, bold, file):
    pdfmetrics.registerFont(TTFont("regular", regular))
    pdfmetrics.registerFont(TTFont("bold", bold))
    size = ((WIDTH + 2 * BLEED) * mm, (HEIGHT + 2 * BLEED) * mm)
    trim = (BLEED * mm, BLEED * mm, (WIDTH + BLEED) * mm, (HEIGHT + BLEED) * mm)
    page = canvas.Canvas(file, pagesize=size, pageCompression=1, trimBox=trim)
    for sheet in sheets:
        page.setFillColor(GREEN)
        for disc in sheet["discs"]:
            page.circle(across(disc["x"]), up(disc["y"]), disc["radius"] * mm, stroke=0, fill=1)
        page.setFillColor(BLACK)
        for text in sheet["texts"]:
            page.setFont(text["weight"], text["size"])
            page.drawString(across(text["x"]), up(text["y"]), text["text"])
        draw_code(page, sheet["code"])
        page.showPage()
    page.save()


def peak():
    try:
        with open("/proc/self/status") as status:
            return 1024 * next(int(line.split()[1]) for line in status if line.startswith("VmHWM"))
    except OSError:
        return 1024 * resource.getrusage(resource.RUSAGE_SELF).ru_maxrss


path, regular, bold, file = sys.argv[1:]
with open(path, encoding="utf-8") as source:
    sheets = json.load(source)
before, start = time.process_time(), time.perf_counter()
draw(sheets, regular, bold, file)
ms = (time.perf_counter() - start) * 1000
cpu_ms = (time.process_time() - before) * 1000
print(json.dumps({"ms": ms, "cpuMs": cpu_ms, "bytes": os.path.getsize(file), "peak": peak()}))
