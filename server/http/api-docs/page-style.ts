// How the reference looks: a column of text that fits a phone, light and dark.

export const style = `:root{color-scheme:light dark;--ink:#1c211d;--soft:#4d554f;--paper:#fdfcf8;--line:#d5d2c6;--link:#1f4d3a;--code:#f1efe6;--warn:#8a3b12}
@media(prefers-color-scheme:dark){:root{--ink:#eceae2;--soft:#b9bdb6;--paper:#161a17;--line:#3a403b;--link:#9fd3b8;--code:#232925;--warn:#f0b48c}}
*{box-sizing:border-box}
body{margin:0 auto;max-width:52rem;overflow-wrap:anywhere;padding:1rem;background:var(--paper);color:var(--ink);font:1rem/1.55 system-ui,sans-serif}
h1{font-size:1.7rem;line-height:1.25}h2{margin-top:3rem;border-bottom:1px solid var(--line);font-size:1.4rem}h3{margin:2rem 0 .3rem;font-size:1.1rem}
a{color:var(--link)}a:focus-visible{outline:3px solid currentcolor;outline-offset:2px}
code{font:.92em/1.5 ui-monospace,monospace;overflow-wrap:anywhere}
p{margin:.4rem 0}dl{margin:.5rem 0}dt{margin-top:.9rem;padding:.25rem .5rem;background:var(--code);border-radius:.3rem}dd{margin:.3rem 0 0 .5rem}
dd dl{margin-left:.5rem;padding-left:.6rem;border-left:2px solid var(--line)}dd dt{margin-top:.4rem;padding:0;background:none}
.soft{color:var(--soft)}.warn{color:var(--warn);font-weight:600}
nav ul{padding-left:1.2rem;columns:14rem auto}
.scrolled{overflow-x:auto}table{border-collapse:collapse;overflow-wrap:normal}th,td{padding:.35rem .8rem .35rem 0;border-bottom:1px solid var(--line);text-align:left}td{font-variant-numeric:tabular-nums}
.skip{position:absolute;left:-99rem}.skip:focus{position:static}`;
