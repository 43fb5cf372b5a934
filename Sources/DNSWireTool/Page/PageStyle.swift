/// The style sheet of the page: light, dark, narrow, printed.
enum PageStyle {
    static let text: StaticString = """
        :root{--bg:#fbfaf8;--card:#fff;--ink:#1d2127;--dim:#5b6470;--line:#dcd9d3;--accent:#0b5cad;--bad:#a8201a;--good:#1b6b3a;
        --header:#d9dee6;--name:#cfe3fb;--pointer:#e3d4fa;--type:#c9ece6;--ttl:#fbe6bf;--length:#e6e3dc;--data:#d5efc9;--cut:#fbd9d3;--odd:#f6d0e3;--row:1.95em}
        @media(prefers-color-scheme:dark){:root{--bg:#14171c;--card:#1c2027;--ink:#e8eaed;--dim:#a3acb8;--line:#343b45;--accent:#7db8ff;--bad:#ff9a8f;--good:#7fd6a0;
        --header:#39424f;--name:#1e4470;--pointer:#4a3373;--type:#164f48;--ttl:#5c4413;--length:#43413b;--data:#2a5119;--cut:#66261d;--odd:#5f2545}}
        *{box-sizing:border-box}
        html{scroll-padding:1rem;-webkit-text-size-adjust:100%}
        body{margin:0 auto;padding:1.5rem clamp(.75rem,3vw,2.5rem) 3rem;max-width:80rem;background:var(--bg);color:var(--ink);font:1rem/1.5 system-ui,sans-serif}
        h1,h2,b,.value,.say,p,li{overflow-wrap:anywhere}
        h1{margin:0;font-size:1.6rem;line-height:1.25}
        h2{margin:0 0 .75rem;font-size:1.05rem}
        p{margin:.35rem 0}
        .kind{margin:0;color:var(--accent);font-weight:700;letter-spacing:.04em}
        .facts,.axis,footer,.place,.size,.flags,.text-place{color:var(--dim)}
        .summary{margin:1rem 0;padding:.75rem 1rem;background:var(--card);border:1px solid var(--line);border-left:.3rem solid var(--accent);border-radius:.5rem}
        .role-heading{font-weight:700}.role-name{font-weight:600}
        .skip{position:absolute;left:-999rem}.skip:focus{left:1rem;top:1rem;padding:.5rem 1rem;background:var(--card);z-index:9}
        a{color:var(--accent)}
        :focus-visible{outline:3px solid var(--accent);outline-offset:1px;border-radius:3px}
        main:focus{outline:none}
        code,.id,.octets,.at,.place,.time,.took,.flags{font-family:ui-monospace,SFMono-Regular,Menlo,Consolas,"DejaVu Sans Mono",monospace}
        .legend{margin:1rem 0}.legend summary{cursor:pointer;color:var(--accent)}
        .legend ul{display:flex;flex-wrap:wrap;gap:.4rem;padding:0;list-style:none;font-size:.875rem}.legend li{padding:.1rem .5rem;border-radius:.3rem}
        .episode{margin:1.25rem 0;padding:1rem 1.25rem;background:var(--card);border:1px solid var(--line);border-radius:.75rem;content-visibility:auto;contain-intrinsic-size:auto 10rem}
        ol.timeline,ol.lines{margin:0;padding:0;list-style:none}
        .timeline li{display:grid;grid-template-columns:minmax(14rem,5fr) 6fr 7rem;gap:.25rem 1rem;align-items:center;padding:.3rem 0;border-top:1px solid var(--line)}
        .timeline li:target,.timeline li:focus{outline:0;box-shadow:0 0 0 2px var(--accent);border-radius:2px}
        .episode{--scale:var(--k,1)}.own-scale .episode{--scale:1}.axis .own,.own-scale .axis .common{display:none}.own-scale .axis .own{display:inline}
        .text-place{display:none}.places .text-place{display:block}
        .overview{display:flex;flex-wrap:wrap;gap:.5rem 2.5rem;font-size:.875rem}.overview h2{margin:.5rem 0 .25rem;font-size:.875rem}.overview ol{margin:0;padding-left:1.5rem}
        .controls{display:flex;flex-wrap:wrap;align-items:center;gap:.5rem 1.25rem;margin:1rem 0;font-size:.875rem}.controls[hidden]{display:none}.controls input[type=search],.controls select,.controls button{font:inherit;padding:.2rem .4rem;color:var(--ink);background:var(--card);border:1px solid var(--dim);border-radius:.3rem}
        .socket{margin-top:.5rem;font-weight:600;font-size:.875rem}.asked{font-weight:600}.events>summary{cursor:pointer;color:var(--accent);font-size:.875rem}
        .took{text-align:right;font-size:.875rem}
        .track{position:relative;height:1.25rem;border-radius:.3rem;background:linear-gradient(var(--line),var(--line)) center/100% 1px no-repeat;margin:0 .4rem}
        .bar{position:absolute;left:calc(var(--l)*var(--scale));width:calc(var(--w)*var(--scale));top:.3rem;height:.65rem;min-width:3px;background:var(--accent);opacity:.75;border-radius:2px}
        .failed .bar{background:var(--bad)}.bar.open{background:none;border:2px dashed var(--bad);border-right:0}
        .track i{position:absolute;left:calc(var(--l)*var(--scale));top:.05rem;width:3px;height:1.15rem;margin-left:-1px;background:var(--ink)}.track i.r{width:.65rem;height:.65rem;top:.3rem;margin-left:-.33rem;border-radius:50%;border:2px solid var(--ink);background:var(--card)}
        .axis{margin:.1rem 0 1rem;font-size:.8125rem;text-align:right}
        .badge{display:inline-block;margin:0 .15rem;padding:0 .4rem;border:1px solid var(--dim);border-radius:.7rem;font-size:.8125rem;line-height:1.35}
        .badge.bad{color:var(--bad);border-color:var(--bad);font-weight:700}.badge.good{color:var(--good);border-color:var(--good)}.badge.slow{border:2px solid}
        .bad{color:var(--bad)}
        .lines>li:not(.socket){display:grid;grid-template-columns:5.5rem minmax(0,1fr);gap:.5rem;padding:.3rem 0;border-top:1px solid var(--line)}
        .place{font-size:.8125rem;padding-top:.15rem}
        .message>summary{cursor:pointer}.way,.time,.size{white-space:nowrap}.message>summary>*{display:inline-block;max-width:100%;margin-right:.5rem}
        .message>summary:hover{background:var(--bg)}
        .panel{display:grid;grid-template-columns:max-content minmax(0,1fr);gap:1.5rem;padding:.75rem 0;align-items:start}
        .octets{position:relative;font-size:.9375rem;width:max-content}
        .octets .r{display:flex;height:var(--row)}
        .octets .o{width:5ch;color:var(--dim)}.octets .x{display:flex;width:24ch;margin-right:7ch}.octets .a{white-space:pre;color:var(--dim)}
        .octets a{display:block;height:1.55em;line-height:1.55em;padding:0 .5ch;color:var(--ink);text-decoration:none;white-space:pre;border-radius:3px;box-shadow:inset 0 0 0 1px var(--card)}
        .arcs{position:absolute;left:5ch;top:0;width:30ch;overflow:visible;pointer-events:none}
        .arcs path{fill:none;stroke:var(--accent);stroke-width:1.5;opacity:.55;vector-effect:non-scaling-stroke}.arcs .tip{fill:var(--accent);stroke:none}
        .arcs .on path{opacity:1;stroke-width:3}
        .header{background:var(--header)}.name{background:var(--name)}.pointer{background:var(--pointer)}.type{background:var(--type)}.ttl{background:var(--ttl)}.length{background:var(--length)}.data{background:var(--data)}
        .octets .pointer{text-decoration:underline}
        .cut:not(.badge):not(.mark){background:repeating-linear-gradient(45deg,var(--cut) 0 5px,color-mix(in srgb,var(--cut) 60%,var(--card)) 5px 8px);outline:1.5px dashed var(--bad);outline-offset:-1.5px}
        .badge.cut{border-style:dashed}.odd{background:repeating-linear-gradient(90deg,var(--odd) 0 6px,color-mix(in srgb,var(--odd) 60%,var(--card)) 6px 8px)}
        .deduced,.inferred{background:none;border:1.5px dotted var(--dim);font-style:italic}.inferred{border-style:dashed}
        .gone{max-width:36ch;margin:.4rem 0 0;padding:.6rem;border:2px dashed var(--bad);border-radius:.4rem;background:repeating-linear-gradient(135deg,var(--card) 0 8px,var(--bg) 8px 12px)}
        .left-out{padding:.4rem .6rem;border-left:.25rem double var(--dim);color:var(--dim);max-width:60ch}
        .tree,.tree ul{margin:0;padding:0;list-style:none;font-size:.875rem}.tree ul{padding-left:1rem}
        .entry{padding:.25rem 0}.entry::before{content:"▾ ";color:var(--dim)}[aria-expanded=false]>.entry::before{content:"▸ "}[aria-expanded=false]>ul{display:none}
        .say{margin-left:.6rem;color:var(--dim)}
        .tree [data-f]{display:grid;grid-template-columns:4.5rem 7.5rem minmax(0,1fr);gap:0 .5rem;padding:.1rem .4rem;background:none;border-left:.4rem solid var(--line)}
        .tree .at,.tree .field{grid-row:1/span 2}.tree .text-place{grid-column:3}.tree .deduced,.tree .inferred{margin:.4rem 0;padding:.3rem .5rem;border-radius:.4rem}
        .tree .header{border-color:var(--header)}.tree .name{border-color:var(--name)}.tree .pointer{border-color:var(--pointer)}.tree .type{border-color:var(--type)}.tree .ttl{border-color:var(--ttl)}.tree .length{border-color:var(--length)}.tree .data{border-color:var(--data)}.tree .cut{border-color:var(--cut)}.tree .odd{border-color:var(--odd)}
        .field{font-weight:600}.octets .on,.octets :target{box-shadow:inset 0 0 0 2px var(--ink);font-weight:700}.octets .aim{box-shadow:inset 0 0 0 2px var(--accent)}
        .tree .on,.tree :target,.tree .aim{background:var(--bg);box-shadow:0 0 0 2px var(--ink);border-radius:2px}.tree .aim{box-shadow:0 0 0 2px var(--accent)}
        .problems{margin:0 0 .5rem;padding-left:1.2rem;color:var(--bad);font-size:.875rem}
        footer{margin-top:2rem;font-size:.875rem}
        @media(max-width:60rem){.panel{grid-template-columns:minmax(0,1fr);gap:1rem}.timeline li{grid-template-columns:minmax(0,1fr) auto}.timeline .track{grid-column:1/-1;grid-row:2}}
        @media(max-width:34rem){.episode{padding:.75rem .7rem}.lines>li:not(.socket){grid-template-columns:minmax(0,1fr);gap:0}.octets{font-size:.8125rem}.octets .a{display:none}.octets .x{margin-right:6ch}.tree [data-f]{grid-template-columns:3.4rem 5.5rem minmax(0,1fr)}.tree .at{font-size:.75rem}.tree ul{padding-left:.3rem}.octets a{min-width:2.5ch}}
        @media(prefers-reduced-motion:no-preference){.octets a,.tree [data-f]{transition:box-shadow .1s}}
        @media print{:root{font-size:75%;--bg:#fff;--card:#fff;--ink:#000;--line:#bbb;--dim:#444}*{print-color-adjust:exact;-webkit-print-color-adjust:exact}body{padding:0}.panel{grid-template-columns:max-content minmax(0,1fr);gap:1.5rem}.skip,footer,.legend>summary{display:none}details::details-content{content-visibility:visible!important;display:block!important;block-size:auto!important}.episode{content-visibility:visible;border:0;padding:0}.octets .r,.tree [data-f]{break-inside:avoid}}
        @media(forced-colors:active){.bar:not(.open),.track i:not(.r){background:CanvasText;forced-color-adjust:none}.bar:not(.open){opacity:.6}.track{border-bottom:1px solid GrayText}.octets a{border:solid GrayText;border-width:0 1px;padding:0 calc(.5ch - 1px)}.arcs path{stroke:CanvasText;opacity:.8}.arcs .tip{fill:CanvasText}
        .legend li,.episode .odd{border:1px solid CanvasText}.octets .on,.octets :target,.octets .aim,.tree .on,.tree :target,.tree .aim,.timeline li:target,.timeline li:focus{outline:2px solid Highlight}}
        """
}
