"""Letters of eight houses in four programs: opens by an old script's name with three short numbers, by a padded word between tildes, by a path with a version and signed parts, by a last segment without a name, by a pixel named after a campaign, by a hosted form of a customer house, by an invoice program's view; headers, buttons, portraits, a countdown, a live map, spacers, a font, maker's badges and product pictures with hashes are none."""
from dsl import *

OUTLOOK = {"User-Agent": "Mozilla/4.0 (compatible; MSIE 7.0; Windows NT 10.0; WOW64; Trident/7.0; .NET4.0C; .NET4.0E; Microsoft Outlook 16.0.17928; ms-office; MSOffice 16)", "Accept": "*/*"}
IPHONE = {"User-Agent": "Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148", "Accept": "image/webp,image/avif,image/jxl,image/heic,image/heic-sequence,video/*;q=0.8,image/png,image/svg+xml,image/*;q=0.8,*/*;q=0.5"}
YAHOO = {"User-Agent": "YahooMailProxy; https://help.yahoo.com/kb/yahoo-mail-proxy-SLN28749.html", "Accept": "*/*"}
K9 = {"User-Agent": "Mozilla/5.0 (Linux; Android 14; Pixel 8 Build/AP2A; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/131.0.6778.39 Mobile Safari/537.36", "Accept": "image/avif,image/webp,image/apng,image/svg+xml,image/*,*/*;q=0.8", "X-Requested-With": "com.fsck.k9"}
SITES = {
    "mcusercontent-bild.com": {"/7f0c/images/*": pic("png", 600, 180, headers=LONG), "/7f0c/_thumbs/*": pic("jpeg", 264, 176, headers=LONG)},
    "wollwerk.us14.listenhof.com": {"/track/open.php": pic("gif", pixel="email_open", headers=NO_STORE)},
    "links.velo.example-mail.com": {"/q/*": pic("gif", pixel="email_open", headers=NO_STORE)}, "cdn.brieftaube-img.com": {"/appboy/*": pic("png", 560, 300, headers=LONG)},
    "pstopen.transaktion.io": {"/open": pic("gif", pixel="email_open", headers=NO_STORE)}, "app.rechnung-fix.at": {"/assets/mail/*": pic("png", 140, 40, headers=LONG), "/i/seen/*": pic("png", pixel="email_open", headers=NO_STORE)},
    "ctrk.klarpost.com": {"/o/*": pic("gif", pixel="email_open", headers=NO_STORE)}, "d3k.wolkenfront.net": {"/company/*": pic("png", 600, 90, headers=LONG), "/fonts/*": {**font(), "headers": LONG}},
    "email.news.bergbahn.ch": {"/o/*": pic("gif", pixel="email_open", headers=NO_STORE)}, "img.bergbahn.ch": {"/nl/*": pic("jpeg", 600, 300, headers=LONG), "/1px.png": pic("png", headers=LONG)},
    "live.uhrwerkbild.com": {"/timers/*": pic("gif", 300, 60, headers=NO_STORE)}, "static.kartenbild.org": {"/staticmap": pic("png", 400, 200)},
    "r.sendeblau.fr": {"/tr/op/*": pic("gif", pixel="email_open", headers=NO_STORE)}, "img.sendeblau.fr": {"/im/*": pic("png", 600, 150, headers=LONG)},
    "spende.tierhilfe.org": {"/sites/all/modules/civicrm/extern/open.php": pic("gif", pixel="email_open"), "/files/*": pic("jpeg", 500, 250, headers=LONG)},
    "t.kundenhaus-eu1.com": {"/e3t/Cto/*": empty(pixel="email_open", headers=NO_STORE)}, "f.kundenhaus-eu1.com": {"/hubfs/*": pic("png", 500, 120, headers=LONG)}, "secure.portraet.org": {"/avatar/*": pic("jpeg", 80, 80, headers={"Cache-Control": "max-age=300"})},
    "cdn.zeichen.app": {"/signature/*": pic("png", 20, 20, headers=LONG)}, "media.buchmarkt.com": {"/cover/*": pic("jpeg", 120, 180, headers=LONG)},
}


def letter(*urls):
    return [{"url": u, "page": None} for u in urls]


WOLL = letter("http://mcusercontent-bild.com/7f0c/images/5e0a2c1d-7b.png", "http://mcusercontent-bild.com/7f0c/_thumbs/garn.jpg")
BERG = letter("http://img.bergbahn.ch/nl/2026-48/kopf.jpg", "http://img.bergbahn.ch/1px.png", "http://live.uhrwerkbild.com/timers/7714?end=1796400000&tz=60", "http://static.kartenbild.org/staticmap?center=46.5,7.9&zoom=11&size=400x200&key=AK77")
VISITS = [
    {"actor": "outlook", "address": "10.77.0.3", "headers": OUTLOOK, "requests": WOLL + letter("http://wollwerk.us14.listenhof.com/track/open.php?u=7f0c19a2b4&id=1c77d0a2be&e=93b1f0c4aa", "http://app.rechnung-fix.at/assets/mail/logo.png", "http://app.rechnung-fix.at/i/seen/8c1f7a52-6b0e-4f7c-9a41-0e7d5b1c2f33.png",
                                                                                         "http://pstopen.transaktion.io/open?m=v3_1.Qe7LhX9fVx0aVbq2.8kZbOdM1k7cT5aYvQ0p")},
    {"actor": "iphone", "address": "10.77.0.4", "headers": IPHONE, "requests": letter("http://cdn.brieftaube-img.com/appboy/communication/assets/image_assets/images/67/original.png?1731", "http://links.velo.example-mail.com/q/8Nqw1cVb7jH2aLx0TzR5mg~~/AAAAAQA~/QmF0Y2g-MTI3OTk1OTY1",
                                                                              "http://d3k.wolkenfront.net/company/WX77/images/kopf.png", "http://d3k.wolkenfront.net/fonts/brand.woff2", "http://ctrk.klarpost.com/o/01JD8Q0Y6R4V2W9Z7K1M3N5P7S") + BERG + letter("http://email.news.bergbahn.ch/o/eJwkzEFuwyAQAMDXwNGCXRaWA4dc8o9lWRxUY1uGpFFfX6Xt9ShTMmdXwJMHgEiM4NjZHIKTaCXnAmTJSHHOeUYi9lGSAQKbMmMCSjmBZfQIyn8BAAD__8y3EwI")},
    {"actor": "yahoo", "address": "10.77.0.5", "headers": YAHOO, "requests": letter("http://img.sendeblau.fr/im/2711/kopf.png", "http://r.sendeblau.fr/tr/op/kQ7cJ2xVb0nA8sLdF4mZ1yT6wR3eP9uH", "http://media.buchmarkt.com/cover/9783161484100_s.jpg?h=5f2b51ca", "http://f.kundenhaus-eu1.com/hubfs/2611/kopf.png?upscale=true&width=1000&name=kopf.png",
                                                                            "http://secure.portraet.org/avatar/0bc83cb571cd1c50ba6f3e8a78ef1346?s=80", "http://t.kundenhaus-eu1.com/e3t/Cto/GC+113/cR8Fp04/VWxq3r7NlzWFW7kZq2V5xKJ9P7W4Qx1yV5sT0kYN7mB6X3qgyTW8wLKSR6lZ3l4")},
    {"actor": "k9", "address": "10.77.0.3", "headers": K9, "requests": letter("http://spende.tierhilfe.org/files/igel.jpg", "http://spende.tierhilfe.org/sites/all/modules/civicrm/extern/open.php?q=48213", "http://cdn.zeichen.app/signature/li.png") + BERG + letter("http://email.news.bergbahn.ch/o/eJxMjDsOwyAQBU8DJVoWWEORwk3usT8cFIMtY8eKcvooUpR0o3nSqBAChsGUDIxR5-hcKFg8I0bw4CUDZxQsCVDQYSYMEL0nCj")},
    {"actor": "outlook", "address": "10.77.0.3", "headers": OUTLOOK, "requests": WOLL + letter("http://wollwerk.us14.listenhof.com/track/open.php?u=7f0c19a2b4&id=22aa01c4e0&e=93b1f0c4aa")},
]
